import { randomInt } from "node:crypto";
import type { CatalogVariant, ProductPageView } from "@karya/backend/src/contract/catalog";
import type {
  CartView,
  CheckoutAddressInput,
  OrderView,
  PayView,
  PlaceOrderView,
} from "@karya/backend/src/contract/checkout";
import type { SearchView } from "@karya/backend/src/contract/search";
import { type Answer, api, type Ask } from "./client";
import { database } from "./ledger";
import { setAvailable } from "./stock";
import { until } from "./until";

const key = process.env.PUBLISHABLE_KEY ?? "";

/** One request of a shopper. */
export function shop<Body>(path: string, ask: Omit<Ask, "token"> = {}): Promise<Answer<Body>> {
  return api<Body>(`/store${path}`, { ...ask, headers: { "x-publishable-api-key": key, ...ask.headers } });
}

export const post = <Body>(path: string, body: unknown = {}) => shop<Body>(path, { method: "POST", body });

/** Facilities of the demo staff: `officers.staff` and `officers.otherStaff`. */
export const facilities = { staff: "lpp-palembang", other: "lapas-cirebon" } as const;

export const address: CheckoutAddressInput = {
  email: "pembeli@contoh.id",
  recipient_name: "Pembeli Contoh",
  phone: "0812-3456-7890",
  province_code: "31",
  regency_code: "31.74",
  district_code: "31.74.01",
  village_code: "31.74.01.1001",
  postal_code: "12110",
  street: "Jalan Contoh Nomor 1, RT 01/RW 02",
  note: "Titip di pos satpam",
};

/**
 * A variant of the facility, taken at random, with so many units at least: what other specs sold is put back on its shelf.
 * A number that a spec will need all of is asked for here, at its start.
 */
export async function someVariant(facility: string, units = 3): Promise<CatalogVariant> {
  const list = await shop<SearchView>(`/catalog/search?facility=${facility}`);
  const rows = [...list.body.rows].sort(() => Math.random() - 0.5);
  for (const { handle } of rows) {
    const page = await shop<ProductPageView>(`/catalog/products/${handle}`);
    // What is capped per buyer is not to be had in any number, nor is what no courier carries three of.
    const { max_per_buyer, dimensions_cm: packed } = page.body.product;
    if (max_per_buyer || packed.length * packed.width * packed.height > 100_000) continue;
    // What costs millions, as some specs want it, can't be paid by QRIS.
    const variant = page.body.product.variants.find(({ price }) => price < 1_000_000);
    if (!variant) continue;
    if (variant.available < units) await setAvailable(variant.id, units);
    return { ...variant, available: Math.max(variant.available, units) };
  }
  throw new Error(`${facility} has no variant to sell. Is the stack seeded?`);
}

export async function newCart(...items: { variant_id: string; quantity: number }[]): Promise<string> {
  const { body } = await post<{ cart: { id: string } }>("/carts");
  for (const item of items) {
    const added = await post<CartView>(`/carts/${body.cart.id}/line-items`, item);
    if (added.status !== 200) throw new Error(`The item was not added: ${JSON.stringify(added.body)}`);
  }
  return body.cart.id;
}

/** Somebody who hasn't ordered yet: what a buyer may have, and owe, is counted. */
export function someBuyer(): Pick<CheckoutAddressInput, "email" | "phone"> {
  const number = randomInt(1e8, 1e9);
  return { email: `pembeli-${number}@contoh.id`, phone: `0812${number}` };
}

/** Address and the cheapest service for every parcel; answers the cart as it can be ordered. */
export async function cartOf(
  buyer: Partial<CheckoutAddressInput>,
  ...items: { variant_id: string; quantity: number }[]
): Promise<CartView> {
  const id = await newCart(...items);
  const { body } = await post<CartView>(`/carts/${id}/address`, { ...address, ...buyer });
  const selections = body.parcels.map(({ facility, quotes }) => ({
    facility_id: facility.id,
    service: quotes[0]?.service,
  }));
  const chosen = await post<CartView>(`/carts/${id}/parcels`, { selections });
  if (chosen.status !== 200) throw new Error(`No courier was chosen: ${JSON.stringify(chosen.body)}`);
  return chosen.body;
}

export const readyCart = (...items: Parameters<typeof newCart>) => cartOf(someBuyer(), ...items);

export const placeOrder = (cart: Pick<CartView, "id" | "total">) =>
  post<PlaceOrderView>(`/carts/${cart.id}/place-order`, { expected_total: cart.total });

export async function placedOrder(
  ...items: { variant_id: string; quantity: number }[]
): Promise<PlaceOrderView> {
  const answer = await placeOrder(await readyCart(...items));
  if (answer.status !== 201) throw new Error(`No order was placed: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const orderOf = (token: string) => shop<OrderView>(`/orders/by-token/${token}`);

/** Presses a button of the payment sandbox's page: "qris", "transfer", "transfer-later". */
export async function pressOnPaymentPage(url: string, button: string): Promise<void> {
  const answer = await fetch(`${url}/${button}`, { method: "POST", redirect: "manual" });
  if (answer.status >= 400) throw new Error(`The payment page refused ${button}: ${answer.status}.`);
}

export async function openPayment(token: string): Promise<string> {
  const answer = await post<PayView>(`/orders/by-token/${token}/pay`);
  if (answer.status !== 200) throw new Error(`No payment was opened: ${JSON.stringify(answer.body)}`);
  return answer.body.redirect_url;
}

/** Asks until the order looks as expected; fails with the last look at it. */
export async function waitForOrder(token: string, looks: (order: OrderView) => boolean): Promise<OrderView> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { body } = await orderOf(token);
    if (looks(body)) return body;
    if (Date.now() > until) throw new Error(`The order stayed ${body.payment_state}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** An order that is paid, with its parcels to pack. */
export async function paidOrder(...items: { variant_id: string; quantity: number }[]) {
  const placed = await placedOrder(...items);
  await pressOnPaymentPage(await openPayment(placed.token), "qris");
  // Asked again and again, the shop would be held up with what is waited for.
  const { order_id } = placed;
  const unpaid = () =>
    database("consignment").where({ order_id }).whereNot({ status: "to_pack" }).pluck("id");
  await until(unpaid, (left) => left.length === 0);
  return { ...placed, order: (await orderOf(placed.token)).body };
}
