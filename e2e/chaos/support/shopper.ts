import type { CartView, OrderView, PayView, PlaceOrderView } from "@karya/backend/src/contract/checkout";
import { address, someBuyer } from "../../http/support/shop";
import { ask, type Reply } from "./ask";

export type Item = { variant_id: string; quantity: number };

/** One press away from an order. */
export type ReadyCart = Pick<CartView, "id" | "total">;

/** A shopper at one of the servers. */
export class Shopper {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  ask<Body>(path: string, body?: unknown): Promise<Reply<Body>> {
    return ask<Body>(`${this.url}/store${path}`, { "x-publishable-api-key": this.key }, body);
  }

  /** A cart with its goods, address and services. Null when a step was refused. */
  async fillCart(items: readonly Item[]): Promise<ReadyCart | null> {
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

  place({ id, total }: ReadyCart): Promise<Reply<PlaceOrderView>> {
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
