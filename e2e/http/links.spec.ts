import type { ApiError } from "@karya/backend/src/contract/common";
import { afterAll, beforeAll, expect, it } from "vitest";
import { api } from "./support/client";
import { database } from "./support/ledger";
import { makeOperator } from "./support/operator";
import { facilities, placedOrder, post, someVariant } from "./support/shop";

/** The one who works across the modules through Medusa's own API. */
let token = "";
let operator: Awaited<ReturnType<typeof makeOperator>>;

beforeAll(async () => {
  operator = await makeOperator();
  token = (await operator.signIn()).body.token;
});
afterAll(async () => {
  await operator.remove();
});

const look = async <T>(path: string) => (await api<T>(`/admin/${path}`, { token })).body;

it("an operator reaches from an order to its consignments, and on to who packs them and where the goods lie", async () => {
  const variants = [await someVariant(facilities.staff), await someVariant(facilities.other)];
  const placed = await placedOrder(...variants.map((variant) => ({ variant_id: variant.id, quantity: 1 })));
  const { order } = await look<{
    order: { consignments: { facility: { handle: string; stock_location: { id: string } } }[] };
  }>(
    `orders/${placed.order_id}?fields=id,*consignments,*consignments.facility,*consignments.facility.stock_location`,
  );
  const handles = order.consignments.map(({ facility }) => facility.handle).sort();
  expect(handles).toEqual([facilities.other, facilities.staff].sort());
  for (const { facility } of order.consignments) expect(facility.stock_location.id).toMatch(/^sloc_/);
  await post(`/orders/by-token/${placed.token}/cancel`);
});

it("and from a product to the listing that it shows, and who makes it", async () => {
  const { id: variant } = await someVariant(facilities.staff);
  const { product_id } = await database("product_variant").where({ id: variant }).first("product_id");
  const { product } = await look<{
    product: { listing: { product_id: string; facility: { handle: string } } };
  }>(`products/${product_id}?fields=id,*listing,*listing.facility`);
  expect(product.listing).toMatchObject({ product_id, facility: { handle: facilities.staff } });
});

it.each([
  "orders/order_1/cancel",
  "payments/pay_1/refund",
  "reservations",
  "inventory-items/iitem_1/location-levels/sloc_1",
  "products/prod_1",
  "price-lists",
])("but changes nothing that has books and rules of its own: %s", async (path) => {
  const answer = await api<ApiError>(`/admin/${path}`, { token, method: "POST", body: {} });
  expect(answer.status).toBe(403);
  expect(answer.body.code).toBe("admin_reads_only");
});
