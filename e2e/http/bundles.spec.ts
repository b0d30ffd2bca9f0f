import { randomUUID } from "node:crypto";
import type { CartView, PlaceOrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, officers, signIn } from "./support/client";
import { cutCancellationShort } from "./support/cut-short";
import { expiringTransfer } from "./support/late-money";
import { database } from "./support/ledger";
import { act } from "./support/listings";
import { ownVariant } from "./support/refunds";
import {
  newCart,
  placedOrder,
  placeOrder,
  post,
  pressOnPaymentPage,
  readyCart,
  shop,
  waitForOrder,
} from "./support/shop";

/** The clock strikes every few seconds; a busy machine is late. */
const NEXT_STRIKE = 45_000;
const NEXT_ROUND = 90_000;

/** A variant that takes one unit of its own part, of which there are ten, and two of another. */
type Kit = { variant_id: string; own: string; other: string };

const made: string[] = [];

/** Other specs take any of the facility's goods, and know of none that have two parts. */
afterAll(async () => {
  const staff = await signIn(officers.staff);
  const products = database("product_variant").whereIn("id", made).select("product_id");
  const listings: string[] = await database("listing").whereIn("product_id", products).pluck("id");
  expect(listings).toHaveLength(made.length);
  for (const id of listings) expect((await act(staff, id, "pause")).status).toBe(200);
});

const raw = (value: number) => JSON.stringify({ value: String(value), precision: 20 });

async function newKit(units: number): Promise<Kit> {
  const variant_id = await ownVariant(10);
  made.push(variant_id);
  const { inventory_item_id: own } = await database("product_variant_inventory_item")
    .where({ variant_id, deleted_at: null })
    .first("inventory_item_id");
  const { location_id } = await database("inventory_level")
    .where({ inventory_item_id: own, deleted_at: null })
    .first("location_id");
  const key = randomUUID();
  const other = `iitem_${key}`;
  await database("inventory_item").insert({ id: other, sku: `SPEC-${key}` });
  await database("inventory_level").insert({
    id: `ilev_${key}`,
    inventory_item_id: other,
    location_id,
    stocked_quantity: units,
    raw_stocked_quantity: raw(units),
    reserved_quantity: 0,
    raw_reserved_quantity: raw(0),
    incoming_quantity: 0,
    raw_incoming_quantity: raw(0),
  });
  await database("product_variant_inventory_item").insert({
    id: `pvitem_${key}`,
    variant_id,
    inventory_item_id: other,
    required_quantity: 2,
  });
  return { variant_id, own, other };
}

/** Units reserved of each part, as the levels count them. */
async function reserved({ own, other }: Kit): Promise<[own: number, other: number]> {
  const of = async (inventory_item_id: string) =>
    Number((await database("inventory_level").where({ inventory_item_id }).first()).reserved_quantity);
  return [await of(own), await of(other)];
}

async function addToNewCart(variant_id: string, quantity: number): Promise<Answer<CartView & ApiError>> {
  return post(`/carts/${await newCart()}/line-items`, { variant_id, quantity });
}

const reservations = (order_id: string) =>
  database("reservation_item").whereIn(
    "line_item_id",
    database("order_item").where({ order_id }).select("item_id"),
  );

const one = ({ variant_id }: Kit) => ({ variant_id, quantity: 1 });

describe("a bundle", { timeout: 60_000 }, () => {
  it("takes what it needs of each part, and there are as many as the scarcest part is enough for", async () => {
    const kit = await newKit(5);
    const refused = await addToNewCart(kit.variant_id, 3);
    expect([refused.status, refused.body.code]).toEqual([409, "cart_item_unavailable"]);
    await placedOrder(one(kit));
    expect(await reserved(kit)).toEqual([1, 2]);
    await placedOrder(one(kit));
    expect(await reserved(kit)).toEqual([2, 4]);
    // One unit of the other part is left, and eight of its own.
    expect((await addToNewCart(kit.variant_id, 1)).status).toBe(409);
  });

  it("whose other part is enough for one more is sold once, to whoever is first", async () => {
    const kit = await newKit(3);
    const carts = await Promise.all([1, 2, 3].map(() => readyCart(one(kit))));
    const answers = await Promise.all(carts.map(placeOrder));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await reserved(kit)).toEqual([1, 2]);
  });
});

describe("the same goods twice in a cart", { timeout: 60_000 }, () => {
  /** The shop adds to the line that is there: two of them can only be written. */
  async function onTwoLines(kit: Kit): Promise<Answer<PlaceOrderView & ApiError>> {
    const { id } = await readyCart(one(kit));
    const row = await database("cart_line_item").where({ cart_id: id }).first();
    await database("cart_line_item").insert({ ...row, id: `cali_${randomUUID()}` });
    const { body } = await shop<CartView>(`/carts/${id}/parcels`);
    expect(body.parcels[0]?.items).toHaveLength(2);
    return post(`/carts/${id}/place-order`, { expected_total: body.total });
  }

  it("are one line", async () => {
    const { variant_id } = await newKit(10);
    const { parcels } = await readyCart({ variant_id, quantity: 1 }, { variant_id, quantity: 2 });
    expect(parcels[0]?.items.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it("are counted together, also as the parts of bundles, where they stand on two lines", async () => {
    const [enough, short] = [await newKit(4), await newKit(3)];
    expect((await onTwoLines(enough)).status).toBe(201);
    expect(await reserved(enough)).toEqual([2, 4]);
    expect((await onTwoLines(short)).status).toBe(409);
    expect(await reserved(short)).toEqual([0, 0]);
  });
});

describe("late money for a bundle", () => {
  it(
    "opens the order again with all of its parts, and goes back when one of them is gone",
    async () => {
      const [kept, sold] = [await newKit(2), await newKit(2)];
      const [lucky, late] = [await expiringTransfer(one(kept)), await expiringTransfer(one(sold))];
      const orders = [lucky.order_id, late.order_id];
      const expired = () =>
        database("order_payment")
          .whereIn("order_id", orders)
          .where({ state: "cancelled" })
          .whereNotNull("settled_at");
      await expect.poll(expired, { timeout: NEXT_STRIKE, interval: 200 }).toHaveLength(2);
      expect([await reserved(kept), await reserved(sold)]).toEqual([
        [0, 0],
        [0, 0],
      ]);
      await database("inventory_level")
        .where({ inventory_item_id: sold.other })
        .update({ stocked_quantity: 1, raw_stocked_quantity: raw(1) });
      for (const { page } of [lucky, late]) await pressOnPaymentPage(page, "transfer");

      const taken = await waitForOrder(lucky.token, (order) =>
        order.consignments.every(({ status }) => status === "to_pack"),
      );
      expect(taken.payment_notes.map(({ kind }) => kind)).toEqual(["late_accepted"]);
      expect(await reserved(kept)).toEqual([1, 2]);
      await waitForOrder(late.token, (order) => order.payment_state === "refunded");
      expect(await reserved(sold)).toEqual([0, 0]);
    },
    NEXT_STRIKE + 60_000,
  );
});

describe("a bundle's order that a crash left without one of its parts", () => {
  let kit: Kit;
  let broken = "";

  beforeAll(async () => {
    kit = await newKit(4);
    broken = (await placedOrder(one(kit))).order_id;
    await reservations(broken).where({ inventory_item_id: kit.other }).update({ deleted_at: new Date() });
    await database("order_payment").where({ order_id: broken }).delete();
    await cutCancellationShort(broken);
    await database("order")
      .where({ id: broken })
      .update({ created_at: new Date(Date.now() - 300_000) });
  }, 60_000);

  it(
    "is taken back",
    async () => {
      const taken = () => database("order").where({ id: broken }).whereNotNull("canceled_at");
      await expect.poll(taken, { timeout: NEXT_ROUND, interval: 500 }).toHaveLength(1);
      await expect.poll(() => reserved(kit), { timeout: NEXT_ROUND, interval: 500 }).toEqual([0, 0]);
    },
    2 * NEXT_ROUND + 30_000,
  );
});
