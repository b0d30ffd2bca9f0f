import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { beforeEach, describe, expect, it } from "vitest";
import { database, refusalOf } from "./support/ledger";

/** A shelf of its own for every test: the triggers ask for nothing but rows. */
type Shelf = { inventory_item_id: string; location_id: string };

const raw = (value: number) => JSON.stringify({ value: String(value), precision: 20 });

async function newShelf(stocked: number): Promise<Shelf> {
  const key = randomUUID();
  const shelf = { inventory_item_id: `iitem_${key}`, location_id: `sloc_${key}` };
  await database("inventory_item").insert({ id: shelf.inventory_item_id, sku: `SPEC-${key}` });
  await database("inventory_level").insert({
    id: `ilev_${key}`,
    ...shelf,
    stocked_quantity: stocked,
    raw_stocked_quantity: raw(stocked),
    reserved_quantity: 0,
    raw_reserved_quantity: raw(0),
    incoming_quantity: 0,
    raw_incoming_quantity: raw(0),
  });
  return shelf;
}

const line = ({ inventory_item_id, location_id }: Shelf, quantity: number, allow_backorder = false) => ({
  id: `resitem_${randomUUID()}`,
  line_item_id: `ordli_${randomUUID()}`,
  inventory_item_id,
  location_id,
  quantity,
  raw_quantity: raw(quantity),
  allow_backorder,
});

const reserve = (to: Knex, ...lines: ReturnType<typeof line>[]) => to("reservation_item").insert(lines);
const reservedOf = async ({ inventory_item_id }: Shelf) =>
  Number((await database("inventory_level").where({ inventory_item_id }).first()).reserved_quantity);

let shelf: Shelf;
let other: Shelf;

beforeEach(async () => {
  shelf = await newShelf(5);
  other = await newShelf(5);
});

describe("reservations", () => {
  it("of one order add up, line by line: the same goods twice are counted twice", async () => {
    expect(await refusalOf(reserve(database, line(shelf, 3), line(shelf, 3)))).toBe(
      "reservation_within_stock",
    );
    expect(await reservedOf(shelf)).toBe(0);
    await reserve(database, line(shelf, 3), line(shelf, 2));
    expect(await reservedOf(shelf)).toBe(5);
  });

  it("of a bundle are all there or none: one part that is out takes the whole back", async () => {
    const bundle = [line(shelf, 2), line(other, 6)];
    expect(await refusalOf(reserve(database, ...bundle))).toBe("reservation_within_stock");
    expect([await reservedOf(shelf), await reservedOf(other)]).toEqual([0, 0]);
  });

  it("written one after the other in a transaction are counted together", async () => {
    const work = database.transaction(async (trx) => {
      await reserve(trx, line(shelf, 3));
      await reserve(trx, line(shelf, 3));
    });
    expect(await refusalOf(work)).toBe("reservation_within_stock");
  });

  it("may not be made larger than what is left, nor moved to where there is less", async () => {
    const small = line(shelf, 5);
    await reserve(database, small);
    const grow = database("reservation_item").where({ id: small.id }).update({ quantity: 6 });
    expect(await refusalOf(grow)).toBe("reservation_within_stock");
    await reserve(database, line(other, 1));
    const move = database("reservation_item")
      .where({ id: small.id })
      .update({ inventory_item_id: other.inventory_item_id, location_id: other.location_id });
    expect(await refusalOf(move)).toBe("reservation_within_stock");
  });

  it("given back are on sale again, and may be taken again", async () => {
    const all = line(shelf, 5);
    await reserve(database, all);
    await database("reservation_item").where({ id: all.id }).update({ deleted_at: new Date() });
    expect(await reservedOf(shelf)).toBe(0);
    await reserve(database, line(shelf, 5));
    expect(await refusalOf(reserve(database, line(shelf, 1)))).toBe("reservation_within_stock");
  });

  it("on backorder may go below nothing", async () => {
    await reserve(database, line(shelf, 9, true));
    expect(await reservedOf(shelf)).toBe(9);
  });

  it("of many bundles at once, written in opposite order, sell what is there and lock nobody in", async () => {
    const bundles = Array.from({ length: 30 }, (_, index) => {
      const parts = [line(shelf, 1), line(other, 1)];
      return index % 2 ? parts : parts.reverse();
    });
    const refusals = await Promise.all(bundles.map((parts) => refusalOf(reserve(database, ...parts))));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal === "reservation_within_stock")).toHaveLength(25);
    expect([await reservedOf(shelf), await reservedOf(other)]).toEqual([5, 5]);
  });
});

it("the counter beside the reservations can't be written to anything but their sum", async () => {
  await reserve(database, line(shelf, 2));
  const { inventory_item_id } = shelf;
  await database("inventory_level").where({ inventory_item_id }).update({ reserved_quantity: 0 });
  expect(await reservedOf(shelf)).toBe(2);
});

it("a cart is completed once", async () => {
  const id = `cart_${randomUUID()}`;
  await database("cart").insert({ id, currency_code: "idr", completed_at: new Date(Date.now() - 1000) });
  const again = database("cart").where({ id }).update({ completed_at: new Date() });
  expect(await refusalOf(again)).toBe("cart_completed_once");
  await database("cart").where({ id }).delete();
});

it("a cart becomes one order", async () => {
  const payment = (name: string) => ({
    id: `opy_${name}`,
    order_id: `order_${name}`,
    cart_id: `cart_of_${shelf.location_id}`,
    payment_session_id: `payses_${name}`,
    amount: 1000,
    state: "cancelled",
    pay_before: new Date(),
    settled_at: new Date(),
  });
  const [first, second] = [randomUUID(), randomUUID()].map(payment);
  await database("order_payment").insert(first);
  expect(await refusalOf(database("order_payment").insert(second))).toBe("IDX_order_payment_cart_id_unique");
  await database("order_payment").where({ id: first?.id }).delete();
});
