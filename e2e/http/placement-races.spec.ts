import { randomUUID } from "node:crypto";
import { LeaseLockingProvider } from "@karya/backend/src/modules/locking-lease/service";
import type { CartView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "./support/ledger";
import { ownVariant } from "./support/refunds";
import {
  address,
  facilities,
  openPayment,
  placedOrder,
  placeOrder,
  post,
  readyCart,
  shop,
  someVariant,
} from "./support/shop";
import { available } from "./support/stock";

let variant_id = "";
let unrecorded = "";
let held: Awaited<ReturnType<typeof heldForNoOrder>>;

beforeAll(async () => {
  variant_id = (await someVariant(facilities.staff, 8)).id;
  // For the clock to find while other things are tested.
  [unrecorded, held] = await Promise.all([leftWithoutOurRecords(), heldForNoOrder()]);
});

const logger = { warn: () => {} } as unknown as ConstructorParameters<
  typeof LeaseLockingProvider
>[0]["logger"];
const locks = new LeaseLockingProvider({ __pg_connection__: database, logger });

const someCart = () => readyCart({ variant_id, quantity: 1 });
const papua = {
  ...address,
  province_code: "91",
  regency_code: "91.71",
  district_code: "91.71.01",
  village_code: "91.71.01.1001",
};

describe("while a cart becomes an order", () => {
  it.each([
    ["its address", ({ id }: CartView) => post(`/carts/${id}/address`, address)],
    [
      "a courier",
      ({ id, parcels: [parcel] }: CartView) =>
        post(`/carts/${id}/parcels`, {
          selections: [{ facility_id: parcel?.facility.id, service: parcel?.quotes[1]?.service }],
        }),
    ],
    ["another product", ({ id }: CartView) => post(`/carts/${id}/line-items`, { variant_id, quantity: 1 })],
    [
      "a quantity",
      ({ id, parcels: [parcel] }: CartView) =>
        post(`/carts/${id}/line-items/${parcel?.items[0]?.id}`, { quantity: 2 }),
    ],
    [
      "what is taken out",
      ({ id, parcels: [parcel] }: CartView) =>
        shop(`/carts/${id}/line-items/${parcel?.items[0]?.id}`, { method: "DELETE" }),
    ],
  ])("%s waits", async (_, change) => {
    const cart = await someCart();
    await locks.acquire(`place-order:${cart.id}`, { expire: 20 });
    let answered = false;
    const answer = change(cart).finally(() => (answered = true));
    await pause(1000);
    expect(answered).toBe(false);
    await locks.release(`place-order:${cart.id}`);
    expect((await answer).status).toBe(200);
  });
});

/** Changes rows of Medusa's as they are written, as nobody could but a bug or an operator. */
async function tampering(table: string, change: string, job: () => Promise<void>): Promise<void> {
  await database.raw(
    `CREATE OR REPLACE FUNCTION spec_tampering() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${change} RETURN NEW; END $$`,
  );
  await database.raw(
    `CREATE TRIGGER spec_tampering BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION spec_tampering()`,
  );
  try {
    await job();
  } finally {
    await database.raw(`DROP FUNCTION spec_tampering() CASCADE`);
  }
}

describe("an order that isn't what was planned is taken back, and its cart can be ordered again", () => {
  it.each([
    [
      "goes elsewhere than its fee was counted for",
      "order_address",
      ({ email }: CartView) =>
        `IF NEW.metadata->'input'->>'email' = '${email}' THEN
           NEW.metadata := jsonb_set(NEW.metadata, '{input}', NEW.metadata->'input' || '${JSON.stringify(papua)}');
         END IF;`,
    ],
    [
      "doesn't tell of its lines",
      "order",
      ({ email }: CartView) =>
        `IF NEW.email = '${email}' THEN NEW.metadata := NEW.metadata - 'lines'; END IF;`,
    ],
  ])("as it %s", async (_, table, change) => {
    const cart = await someCart();
    const before = await available(variant_id);
    await tampering(table, change(cart), async () => {
      const { status, body } = await placeOrder(cart);
      expect([status, (body as unknown as ApiError).code]).toEqual([409, "order_not_as_planned"]);
    });
    expect(await available(variant_id)).toBe(before);
    expect((await shop<CartView>(`/carts/${cart.id}/parcels`)).body.total).toBe(cart.total);
    const again = await placeOrder(cart);
    expect(again.status).toBe(201);
    await post(`/orders/by-token/${again.body.token}/cancel`);
  });
});

const NEXT_ROUND = { timeout: 90_000, interval: 500 };

async function leftWithoutOurRecords(): Promise<string> {
  const elsewhere = { variant_id: (await someVariant(facilities.other)).id, quantity: 1 };
  const { order_id, token } = await placedOrder(elsewhere);
  await post(`/orders/by-token/${token}/cancel`);
  const minutesAgo = new Date(Date.now() - 2 * 60_000);
  await database("order_payment")
    .where({ order_id })
    .update({ order_id: `${order_id}_hidden` });
  await database("order")
    .where({ id: order_id })
    .update({ status: "pending", canceled_at: null, metadata: {}, created_at: minutesAgo });
  return order_id;
}

it("an order that a crash left without our records is found by its cart, and taken back when it isn't whole", async () => {
  const order_id = unrecorded;
  try {
    const order = () => database("order").where({ id: order_id }).first("status");
    await expect.poll(order, NEXT_ROUND).toEqual({ status: "canceled" });
    expect(await database("order_cart").where({ order_id })).toEqual([]);
  } finally {
    await database("order_payment")
      .where({ order_id: `${order_id}_hidden` })
      .update({ order_id });
  }
}, 120_000);

it("a cart that a crash left tied to two payments, one of them undone and the other of another amount, becomes an order", async () => {
  const cart = await someCart();
  const [undone, left] = [randomUUID(), randomUUID()];
  await database.raw(
    `INSERT INTO payment_collection
     SELECT (jsonb_populate_record(p, jsonb_build_object(
              'id', ?::text, 'status', 'not_paid', 'completed_at', NULL,
              'amount', 1, 'raw_amount', jsonb_build_object('value', '1', 'precision', 20)))).*
       FROM payment_collection p LIMIT 1`,
    [left],
  );
  await database("cart_payment_collection").insert(
    [undone, left].map((id) => ({ id: `tie_${id}`, cart_id: cart.id, payment_collection_id: id })),
  );
  const { status, body } = await placeOrder(cart);
  expect(status).toBe(201);
  const { payment_session_id: id } = await database("order_payment")
    .where({ order_id: body.order_id })
    .first("payment_session_id");
  const asked = await database("payment_session").where({ id }).first("amount", "payment_collection_id");
  const tied = await database("payment_collection")
    .where({ id: asked.payment_collection_id })
    .first("amount");
  expect([Number(asked.amount), Number(tied.amount)]).toEqual([cart.total, cart.total]);
  await post(`/orders/by-token/${body.token}/cancel`);
});

async function heldForNoOrder() {
  const own = await ownVariant(4);
  const { order_id, token } = await placedOrder({ variant_id: own, quantity: 1 });
  expect(await available(own)).toBe(3);
  const lines = await database("order_item").where({ order_id }).pluck("item_id");
  await database("reservation_item")
    .whereIn("line_item_id", lines)
    .update({ line_item_id: `${lines[0]}_gone`, updated_at: new Date(Date.now() - 60_000) });
  return { variant_id: own, token };
}

it("stock that is held for a line of no order is on sale again", async () => {
  const left = () => available(held.variant_id);
  await expect.poll(left, NEXT_ROUND).toBe(4);
  await post(`/orders/by-token/${held.token}/cancel`);
  expect(await left()).toBe(4);
}, 120_000);

describe("of a cart's closing, its tie to the order, and the order's tie to the payment a crash left", () => {
  const ordered = async () => {
    const cart = await someCart();
    const { body } = await placeOrder(cart);
    return { cart, ...body };
  };
  const opened = (id: string) => database("cart").where({ id }).update({ completed_at: null });
  const untied = (order_id: string) => database("order_cart").where({ order_id }).delete();
  const unpayable = (order_id: string) => database("order_payment_collection").where({ order_id }).delete();
  const unwritten = (order_id: string) => database("order_payment").where({ order_id }).delete();

  it("all but the closing: the order is answered, and the cart closed", async () => {
    const { cart, order_id, token } = await ordered();
    await opened(cart.id);
    const again = await placeOrder(cart);
    expect([again.status, again.body.order_id]).toEqual([201, order_id]);
    expect((await shop(`/carts/${cart.id}/parcels`)).status).toBe(404);
    await post(`/orders/by-token/${token}/cancel`);
  });

  it.each<[string, ((cart_id: string, order_id: string) => Promise<unknown>)[]]>([
    ["the closing and the payment", [(_, order) => untied(order)]],
    ["the closing", [(_, order) => untied(order), (_, order) => unpayable(order)]],
    ["the payment", [(_, order) => untied(order), (cart) => opened(cart)]],
    ["the closing and the cart's tie", [(_, order) => unpayable(order)]],
    ["the cart's tie", [(cart) => opened(cart), (_, order) => unpayable(order)]],
  ])("%s: the cart becomes another order", async (_, crash) => {
    const { cart, order_id } = await ordered();
    await unwritten(order_id);
    for (const lose of crash) await lose(cart.id, order_id);
    const again = await placeOrder(cart);
    expect(again.status).toBe(201);
    expect(again.body.order_id).not.toBe(order_id);
    expect(await openPayment(again.body.token)).toContain("/pay/");
    await post(`/orders/by-token/${again.body.token}/cancel`);
  });

  it("the closing alone: the cart is shown and can be changed", async () => {
    const cart = await someCart();
    await database("cart").where({ id: cart.id }).update({ completed_at: new Date() });
    expect((await shop<CartView>(`/carts/${cart.id}/parcels`)).body.total).toBe(cart.total);
    const item = cart.parcels[0]?.items[0]?.id;
    const { status } = await post(`/carts/${cart.id}/line-items/${item}`, { quantity: 2 });
    expect(status).toBe(200);
  });
});

it("a cart's id opens its order for a day, and no longer", async () => {
  const cart = await someCart();
  const { body } = await placeOrder(cart);
  const again = await placeOrder(cart);
  expect([again.status, again.body.order_id]).toEqual([201, body.order_id]);
  await database("order")
    .where({ id: body.order_id })
    .update({ created_at: new Date(Date.now() - 25 * 60 * 60 * 1000) });
  const late = await placeOrder(cart);
  expect([late.status, (late.body as unknown as ApiError).code]).toEqual([404, "cart_not_found"]);
  await post(`/orders/by-token/${body.token}/cancel`);
});
