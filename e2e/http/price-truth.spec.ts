import type { CartItemView, CartView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "./support/ledger";
import { facilities, newCart, placeOrder, post, readyCart, shop, someVariant } from "./support/shop";
import { setAvailable } from "./support/stock";

let variant_id = "";
let price = 0;

beforeAll(async () => {
  const variant = await someVariant(facilities.other, 6);
  variant_id = variant.id;
  price = variant.price;
});
afterAll(async () => {
  await setPrice(price);
});

/** As a published version would: in the catalogue and in Medusa. */
async function setPrice(to: number): Promise<void> {
  await database.raw(
    `UPDATE catalog_entry
        SET variants = (SELECT jsonb_agg(CASE WHEN v->>'variant_id' = ? THEN v || jsonb_build_object('price', ?::int) ELSE v END
                                         ORDER BY place)
                          FROM jsonb_array_elements(variants) WITH ORDINALITY AS t(v, place))
      WHERE variants @> jsonb_build_array(jsonb_build_object('variant_id', ?::text))`,
    [variant_id, to, variant_id],
  );
  await database.raw(
    `UPDATE price SET amount = ?, raw_amount = jsonb_build_object('value', ?::text, 'precision', 20)
      WHERE price_set_id IN (SELECT price_set_id FROM product_variant_price_set WHERE variant_id = ? AND deleted_at IS NULL)
        AND deleted_at IS NULL`,
    [to, String(to), variant_id],
  );
}

const cartOf = async (id: string) => (await shop<CartView>(`/carts/${id}/parcels`)).body;
const onlyItem = (cart: CartView) => cart.parcels[0]?.items[0] as CartItemView;
const accept = (cart: CartView, change: Partial<{ unit_price: number; quantity: number }> = {}) => {
  const { id, unit_price, quantity, change: told } = onlyItem(cart);
  const accepts = [{ item_id: id, unit_price, quantity: told?.quantity?.to ?? quantity, ...change }];
  return post<CartView & ApiError>(`/carts/${cart.id}/accept-changes`, { accepts });
};

describe("a price that changed after the cart was filled", () => {
  it("is told, asked, and only then charged", async () => {
    await setPrice(price);
    const before = await readyCart({ variant_id, quantity: 2 });
    expect(onlyItem(before).change).toBeNull();
    await setPrice(price + 5000);
    const told = await cartOf(before.id);
    expect(onlyItem(told).change).toEqual({ price: { from: price, to: price + 5000 }, quantity: null });
    expect(told.can_place_order).toBe(false);

    // Neither the old total nor the new one slips through unasked.
    for (const total of [before.total, told.total]) {
      const { status, body } = await post<ApiError>(`/carts/${before.id}/place-order`, {
        expected_total: total,
      });
      expect([status, body.code]).toEqual([409, "cart_changed"]);
      expect(body.message).toContain(onlyItem(told).title);
    }
    const agreed = await accept(told);
    expect(agreed.status).toBe(200);
    expect(onlyItem(agreed.body)).toMatchObject({ change: null, unit_price: price + 5000 });
    expect(agreed.body.total).toBe(before.total + 10_000);
    const placed = await placeOrder(agreed.body);
    expect(placed.status).toBe(201);
    const paid = await database("order_payment").where({ order_id: placed.body.order_id }).first("amount");
    expect(paid.amount).toBe(before.total + 10_000);
    await post(`/orders/by-token/${placed.body.token}/cancel`);
  });

  it("is asked again when it changes once more, and an old agreement counts for nothing", async () => {
    await setPrice(price);
    const cart = await readyCart({ variant_id, quantity: 1 });
    await setPrice(price + 1000);
    const told = await cartOf(cart.id);
    await setPrice(price + 2000);
    const { status, body } = await accept(told);
    expect([status, body.code]).toEqual([409, "cart_changed_again"]);
    expect(onlyItem(await cartOf(cart.id)).change?.price).toEqual({ from: price, to: price + 2000 });
  });

  it("is told when it was another on the product's page", async () => {
    await setPrice(price);
    const id = await newCart();
    await post(`/carts/${id}/line-items`, {
      variant_id,
      quantity: 1,
      metadata: { seen_price: price - 1000 },
    });
    expect(onlyItem(await cartOf(id)).change?.price).toEqual({ from: price - 1000, to: price });
  });

  it("isn't forgotten when more of the same is added", async () => {
    await setPrice(price);
    const id = await newCart({ variant_id, quantity: 1 });
    await setPrice(price + 3000);
    await post(`/carts/${id}/line-items`, {
      variant_id,
      quantity: 1,
      metadata: { seen_price: price + 3000 },
    });
    expect(onlyItem(await cartOf(id)).change?.price).toEqual({ from: price, to: price + 3000 });
  });
});

describe("stock that shrank after the cart was filled", () => {
  it("is told with what is left; agreeing takes that many, or takes the thing out", async () => {
    await setPrice(price);
    const cart = await readyCart({ variant_id, quantity: 3 });
    const putBack = await setAvailable(variant_id, 2);
    try {
      const told = await cartOf(cart.id);
      expect(onlyItem(told).change).toEqual({ price: null, quantity: { from: 3, to: 2 } });
      const { body: fewer } = await accept(told);
      expect(onlyItem(fewer)).toMatchObject({ quantity: 2, change: null, problem: null });
    } finally {
      await putBack();
    }
    const emptied = await setAvailable(variant_id, 0);
    try {
      const gone = await cartOf(cart.id);
      expect(onlyItem(gone).change).toEqual({ price: null, quantity: { from: 2, to: 0 } });
      const { body: without } = await accept(gone);
      expect(without.parcels).toEqual([]);
    } finally {
      await emptied();
    }
  });
});

it.each([
  [{ accepts: [] }],
  [{ accepts: [{ item_id: "x", unit_price: -1, quantity: 1 }] }],
  [{ accepts: [{ item_id: "x", unit_price: 1.5, quantity: 1 }] }],
  [{}],
])("%j is no agreement", async (body) => {
  const id = await newCart({ variant_id, quantity: 1 });
  expect((await post<ApiError>(`/carts/${id}/accept-changes`, body)).status).toBe(400);
});

it("nobody agrees for a line of another cart", async () => {
  const mine = await cartOf(await newCart({ variant_id, quantity: 1 }));
  const theirs = await newCart({ variant_id, quantity: 1 });
  const { status } = await post(`/carts/${theirs}/accept-changes`, {
    accepts: [{ item_id: onlyItem(mine).id, unit_price: price, quantity: 1 }],
  });
  expect(status).toBe(409);
});
