import type { CartView, OrderView, PayView, PlaceOrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { address, someBuyer } from "../../http/support/shop";

export type Reply<Body> = { /** 0 when nobody answered. */ status: number; body: Body & Partial<ApiError> };
export type Item = { variant_id: string; quantity: number };

/** As long as a browser waits for an answer. */
const PATIENCE = 290_000;

/** A shopper at one of the servers. */
export class Shopper {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async ask<Body>(path: string, body?: unknown): Promise<Reply<Body>> {
    try {
      const response = await fetch(`${this.url}/store${path}`, {
        method: body === undefined ? "GET" : "POST",
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: { "x-publishable-api-key": this.key, "content-type": "application/json" },
        signal: AbortSignal.timeout(PATIENCE),
      });
      return { status: response.status, body: (await response.json()) as Body & Partial<ApiError> };
    } catch {
      return { status: 0, body: {} as Body & Partial<ApiError> };
    }
  }

  /** A cart with its goods, address and services: one press away from an order. Null when a step was refused. */
  async fillCart(items: readonly Item[]): Promise<Pick<CartView, "id" | "total"> | null> {
    const { body: made } = await this.ask<{ cart?: { id: string } }>("/carts", {});
    const id = made.cart?.id;
    if (!id) return null;
    for (const item of items)
      if ((await this.ask(`/carts/${id}/line-items`, item)).status !== 200) return null;
    const addressed = await this.ask<CartView>(`/carts/${id}/address`, { ...address, ...someBuyer() });
    if (addressed.status !== 200) return null;
    const selections = addressed.body.parcels.map(({ facility, quotes }) => ({
      facility_id: facility.id,
      service: quotes[0]?.service,
    }));
    const ready = await this.ask<CartView>(`/carts/${id}/parcels`, { selections });
    return ready.status === 200 ? { id, total: ready.body.total } : null;
  }

  place({ id, total }: { id: string; total: number }): Promise<Reply<PlaceOrderView>> {
    return this.ask<PlaceOrderView>(`/carts/${id}/place-order`, { expected_total: total });
  }

  cancel(token: string): Promise<Reply<unknown>> {
    return this.ask(`/orders/by-token/${token}/cancel`, {});
  }

  openPayment(token: string, method?: "card" | "qris"): Promise<Reply<PayView>> {
    return this.ask<PayView>(`/orders/by-token/${token}/pay`, { method });
  }

  /** What the browser asks for when it comes back from the payment page. */
  seeOrder(token: string): Promise<Reply<OrderView>> {
    return this.ask<OrderView>(`/orders/by-token/${token}`);
  }
}
