import type { OrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { ConsignmentDetail, ConsignmentListView } from "@karya/backend/src/contract/facility-portal";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { anonymous, api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { facilities, paidOrder, placedOrder, post, someVariant } from "./support/shop";
import { available } from "./support/stock";

const base = "/officer/facility/consignments";

let here = "";
let there = "";
let staff = "";
let other = "";

beforeAll(async () => {
  here = (await someVariant(facilities.staff, 16)).id;
  there = (await someVariant(facilities.other, 8)).id;
  staff = await signIn(officers.staff);
  other = await signIn(officers.otherStaff);
});

const look = (id: string, token = staff) => api<ConsignmentDetail & ApiError>(`${base}/${id}`, { token });
const act = (id: string, action: string, body: unknown = {}, token = staff) =>
  api<ConsignmentDetail & ApiError>(`${base}/${id}/${action}`, { method: "POST", token, body });
const ship = (id: string, tracking_number: unknown, token = staff) =>
  act(id, "ship", { tracking_number }, token);

/** A paid order of both facilities: the ids of their parcels, and the buyer's link. */
const parcels = ahead(6, async () => {
  const { order, token } = await paidOrder(
    { variant_id: here, quantity: 2 },
    { variant_id: there, quantity: 1 },
  );
  const idOf = (handle: string) =>
    order.consignments.find(({ facility }) => facility.handle === handle)?.id ?? "";
  return { own: idOf(facilities.staff), foreign: idOf(facilities.other), token };
});

const stockOf = async (variant_id: string) => {
  const { rows } = await database.raw(
    `SELECT l.stocked_quantity::int AS stocked, l.reserved_quantity::int AS reserved FROM inventory_level l
       JOIN product_variant_inventory_item i ON i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL
      WHERE i.variant_id = ?`,
    [variant_id],
  );
  return rows[0] as { stocked: number; reserved: number };
};

/** As a petugas counts a shelf, in a transaction that is still open. */
const COUNT_FIVE_MORE = `
  UPDATE inventory_level SET stocked_quantity = stocked_quantity + 5,
         raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + 5)::text, 'precision', 20)
   WHERE inventory_item_id = (SELECT inventory_item_id FROM product_variant_inventory_item
                               WHERE variant_id = ? AND deleted_at IS NULL)`;

describe("a facility's parcels", () => {
  it("are its own alone: another facility's is not there for any action", async () => {
    const { own, foreign } = await parcels();
    expect((await look(foreign)).status).toBe(404);
    expect((await look(own, other)).status).toBe(404);
    for (const action of ["pack", "deliver"]) expect((await act(foreign, action)).status).toBe(404);
    expect((await ship(foreign, "JX1234567890")).status).toBe(404);
    const { body } = await api<ConsignmentListView>(base, { token: staff });
    expect(body.rows.map(({ id }) => id)).toContain(own);
    expect(body.rows.map(({ id }) => id)).not.toContain(foreign);
    const [row] = await database("consignment").where({ id: foreign });
    expect(row.status).toBe("to_pack");
  });

  it("stay hidden until they are paid", async () => {
    const { order_id, token } = await placedOrder({ variant_id: here, quantity: 1 });
    const { id } = await database("consignment").where({ order_id }).first("id");
    expect((await look(id)).status).toBe(404);
    expect((await act(id, "pack")).status).toBe(404);
    await post(`/orders/by-token/${token}/cancel`);
  });

  it.each(["treasurer", "curator", "finance", "auditor"] as const)("are not for the %s", async (role) => {
    const token = await signIn(officers[role]);
    expect((await api(base, { token })).status).toBe(403);
    expect((await ship("con_none", "JX1234567890", token)).status).toBe(403);
  });

  it("are not for someone who isn't signed in", async () => {
    expect((await anonymous(base)).status).toBe(401);
    expect((await anonymous(`${base}/con_none/pack`, { method: "POST", body: {} })).status).toBe(401);
  });

  it.each(["?status=dicuri", "?page=0", "?page=satu"])("refuse the question %s", async (query) => {
    expect((await api(`${base}${query}`, { token: staff })).status).toBe(400);
  });
});

describe("a parcel's way", () => {
  it("goes from packing to the buyer; its goods leave the stock once, with their reservation", async () => {
    const { own, token } = await parcels();
    const before = await stockOf(here);
    const left = await available(here);

    expect((await act(own, "deliver")).status).toBe(409);
    const packed = await act(own, "pack");
    expect([packed.status, packed.body.status]).toEqual([200, "packed"]);
    expect((await act(own, "pack")).status).toBe(200);

    const answers = await Promise.all([ship(own, "jx 1234 5678 90"), ship(own, "JX1234567890")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toMatchObject({
      status: "shipped",
      tracking_number: "JX1234567890",
      address: null,
    });
    expect((await ship(own, "JX0000000000")).status).toBe(409);
    expect(await stockOf(here)).toEqual({ stocked: before.stocked - 2, reserved: before.reserved - 2 });
    expect(await available(here)).toBe(left);

    expect((await act(own, "deliver")).body.status).toBe("delivered");
    const received = await post<OrderView>(`/orders/by-token/${token}/confirm-received`, {
      consignment_id: own,
    });
    const mine = received.body.consignments.find(({ id }) => id === own);
    expect(mine?.status).toBe("completed");
    expect(mine?.timeline.map(({ status }) => status)).toEqual([
      "awaiting_payment",
      "to_pack",
      "packed",
      "shipped",
      "delivered",
      "completed",
    ]);
  });

  it("takes its goods from what is there when it ships, whatever was counted meanwhile", async () => {
    const { own } = await parcels();
    const before = await stockOf(here);
    const count = await database.transaction();
    await count.raw(`${COUNT_FIVE_MORE} RETURNING id`, [here]);
    const shipping = ship(own, "JX1234567890");
    await pause(1500);
    await count.commit();
    expect((await shipping).status).toBe(200);
    expect(await stockOf(here)).toEqual({ stocked: before.stocked + 3, reserved: before.reserved - 2 });
  });

  it("ends with Medusa's fulfilment, once, and with the goods gone once, wherever a crash cut it short", async () => {
    const { own } = await parcels();
    const before = await stockOf(here);
    await ship(own, "JX1234567890");
    const { fulfillment_id, order_id } = await database("consignment").where({ id: own }).first();
    await database("order_fulfillment").where({ fulfillment_id }).delete();
    await database("consignment")
      .where({ id: own })
      .update({ fulfillment_id: null, updated_at: new Date(Date.now() - 2 * 60_000) });
    const finished = () => database("consignment").where({ id: own }).first("fulfillment_id");
    await expect.poll(finished, { timeout: 90_000, interval: 200 }).toEqual({ fulfillment_id });
    expect(await database("order_fulfillment").where({ order_id })).toHaveLength(1);
    expect(await stockOf(here)).toEqual({ stocked: before.stocked - 2, reserved: before.reserved - 2 });
    const shipped = await database("order_item as i")
      .join("consignment_item as c", "c.order_line_item_id", "i.item_id")
      .where({ "c.consignment_id": own, "i.order_id": order_id })
      .orderBy("i.version", "desc")
      .first("i.fulfilled_quantity", "i.shipped_quantity");
    expect([Number(shipped.fulfilled_quantity), Number(shipped.shipped_quantity)]).toEqual([2, 2]);
  }, 120_000);

  it("can't be confirmed by the buyer before it was shipped, nor with another order's link", async () => {
    const { own, foreign, token } = await parcels();
    const early = await post(`/orders/by-token/${token}/confirm-received`, { consignment_id: own });
    expect(early.status).toBe(409);
    const stranger = await placedOrder({ variant_id: here, quantity: 1 });
    const stolen = await post(`/orders/by-token/${stranger.token}/confirm-received`, {
      consignment_id: foreign,
    });
    expect(stolen.status).toBe(404);
    await post(`/orders/by-token/${stranger.token}/cancel`);
  });

  it.each(["", "123", "<b>resi</b>", "x".repeat(200), 12345678, null])(
    "takes no tracking number %j",
    async (text) => {
      const { body } = await api<ConsignmentListView>(`${base}?status=to_pack`, { token: staff });
      const id = body.rows[0]?.id ?? (await parcels()).own;
      const answer = await ship(id, text);
      expect(answer.status).toBe(400);
      expect(answer.body.fields?.tracking_number).toBeTruthy();
    },
  );
});

describe("the buyer's address", () => {
  it("is shown only while the parcel must be shipped, and every look is written down", async () => {
    const { own } = await parcels();
    const looks = () => database("address_access_log").where({ consignment_id: own });
    const { body } = await look(own);
    expect(body.address).toMatchObject({
      recipient_name: "Pembeli Contoh",
      phone: expect.stringMatching(/^\+62812/),
    });
    expect(await looks()).toHaveLength(1);
    await ship(own, "JX1234567890");
    expect((await look(own)).body.address).toBeNull();
    expect(await looks()).toHaveLength(1);
  });

  it("is in no list", async () => {
    const list = await api<ConsignmentListView>(base, { token: staff });
    expect(JSON.stringify(list.body)).not.toMatch(/Pembeli Contoh|\+62|Jalan Contoh/);
  });
});

it("a parcel's history can't be rewritten", async () => {
  for (const table of ["consignment_event", "consignment_item", "address_access_log"]) {
    await expect(database(table).update({ updated_at: new Date() })).rejects.toThrow(/only takes new rows/);
    await expect(database(table).delete()).rejects.toThrow(/only takes new rows/);
  }
});
