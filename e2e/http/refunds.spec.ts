import type { ApiError } from "@karya/backend/src/contract/common";
import type { RefundList } from "@karya/backend/src/contract/refund";
import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { anonymous, api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  askBack,
  books,
  cancelParcel,
  decide,
  deliver,
  givenBack,
  ownVariant,
  paidParcels,
  parcel,
  provider,
  refund,
  waitForRefund,
} from "./support/refunds";
import { facilities, orderOf, someVariant } from "./support/shop";
import { available } from "./support/stock";

let here = "";
let there = "";
let staff = "";
let other = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(100);
  there = (await someVariant(facilities.other, 60)).id;
  [staff, other, finance] = await Promise.all([
    signIn(officers.staff),
    signIn(officers.otherStaff),
    signIn(officers.finance),
  ]);
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

const bought = ahead(17, () => paidParcels(here, there));

/** A request of the staff: its id and the parcels around it. */
async function cancelled(restock = true, order = bought()) {
  const parcels = await order;
  const { status, body } = await cancelParcel(staff, parcels.own.id, restock);
  expect(status).toBe(200);
  return { ...parcels, id: body.refunds[0]?.id ?? "", detail: body };
}

async function returned(change: Record<string, unknown> = {}) {
  const parcels = await bought();
  await deliver(parcels.own.id);
  const items = [{ item_id: parcels.own.items[0]?.id, quantity: 1 }];
  const { status, body } = await askBack(staff, parcels.own.id, { items, ...change });
  expect(status).toBe(201);
  return { ...parcels, id: body.refunds[0]?.id ?? "", detail: body };
}

describe("a parcel that can't be shipped", () => {
  it("is cancelled with a request for all that was paid for it; the order's other parcel goes on", async () => {
    const before = await stockOf(here);
    const left = await available(here);
    const { own, foreign, token, detail } = await cancelled(true, paidParcels(here, there));
    expect(detail).toMatchObject({
      status: "cancelled",
      allowed_actions: [],
      address: null,
      refundable: null,
    });
    expect(detail.refunds).toMatchObject([
      {
        kind: "cancellation",
        status: "requested",
        shipping: own.shipping,
        amount: own.shipping + (own.items[0]?.subtotal ?? 0),
        items: [{ item_id: own.items[0]?.id, quantity: 2 }],
      },
    ]);
    expect((await parcel(other, foreign.id)).body.status).toBe("to_pack");
    const { body: order } = await orderOf(token);
    expect(order.consignments.map(({ status }) => status).sort()).toEqual(["cancelled", "to_pack"]);
    // Nobody waits for the goods any more: they can be sold.
    expect(await stockOf(here)).toEqual(before);
    expect(await available(here)).toBe(left);
    expect((await cancelParcel(staff, own.id)).status).toBe(409);
  });

  it("takes what isn't there out of stock, with an entry in the listing's history", async () => {
    const left = await available(here);
    const { id, own } = await cancelled(false, paidParcels(here, there));
    expect(await available(here)).toBe(left - 2);
    const [event] = await database("listing_event").whereRaw("data->>'refund_id' = ?", [id]);
    expect(event).toMatchObject({
      action: "stock_set",
      reason: `Tidak dapat dikirim: kiriman ${own.number}`,
    });
    const [change] = event.data.changes;
    expect(change.before - change.after).toBe(2);
  });

  it("can't be cancelled once it is on its way", async () => {
    const { id } = await deliveredParcel();
    const answer = await cancelParcel(staff, id);
    expect([answer.status, answer.body.code]).toEqual([409, "refund_not_possible"]);
  });

  it("is asked back by one of two at once", async () => {
    const { own } = await bought();
    const answers = await Promise.all([cancelParcel(staff, own.id), cancelParcel(staff, own.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await database("refund_request").where({ consignment_id: own.id })).toHaveLength(1);
  });

  it("can be short of some goods: the rest is shipped without them", async () => {
    const { own } = await bought();
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const before = await stockOf(here);
    const { body } = await askBack(staff, own.id, { items });
    expect(body).toMatchObject({
      status: "to_pack",
      item_count: 1,
      items: [{ quantity: 2, cancelled_quantity: 1 }],
    });
    expect(body.refunds).toMatchObject([{ kind: "shortage", shipping: 0, amount: own.items[0]?.unit_price }]);
    expect((await stockOf(here)).reserved).toBe(before.reserved - 1);
    await deliver(own.id);
    expect(await stockOf(here)).toEqual({ stocked: before.stocked - 1, reserved: before.reserved - 2 });
  });
});

describe("an approved refund", () => {
  it("is made once at Stripe, taken back in the books, and seen by the buyer and by Medusa", async () => {
    const { id, order, order_id, own, token } = await cancelled();
    const answer = await decide(finance, id, "approve");
    expect(answer.status).toBe(200);
    await waitForRefund(id, "done");
    const { body } = await refund(finance, id);
    expect(body).toMatchObject({ status: "done", cases: [], allowed_actions: [], failure: null });
    expect(body.history.map(({ status }) => status)).toEqual(["requested", "approved", "sent", "done"]);

    const amount = own.shipping + (own.items[0]?.subtotal ?? 0);
    const made = await givenBack(order_id);
    expect(made).toMatchObject([
      { id: body.stripe_refund_id, amount: amount * 100, metadata: { refund_id: id, order_id } },
    ]);
    expect(await books(order_id)).toEqual({
      payment_clearing: order.total - amount,
      courier_payable: own.shipping - order.shipping_total,
      state_revenue: (own.items[0]?.subtotal ?? 0) - order.subtotal,
    });

    await expect
      .poll(() => database("refund_request").where({ id }).whereNotNull("mirrored_at"), { timeout: 15_000 })
      .toHaveLength(1);
    const transactions = await database("order_transaction").where({ order_id, reference: "refund" });
    expect(transactions.map((one) => [one.reference_id, Number(one.amount)])).toEqual([[id, -amount]]);
    const medusa = await database("order_payment_collection as l")
      .join("payment_collection as c", "c.id", "l.payment_collection_id")
      .where({ "l.order_id": order_id })
      .first("c.refunded_amount", "c.captured_amount");
    expect(Number(medusa.refunded_amount)).toBe(amount);
    expect(Number(medusa.captured_amount)).toBe(order.total);
    expect((await orderOf(token)).body.payment_state).toBe("paid");
  });

  it("is decided on once, however many press at once", async () => {
    const { id, order_id } = await cancelled();
    const answers = await Promise.all([1, 2, 3].map(() => decide(finance, id, "approve")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.filter(({ status }) => status === 409)[0]?.body.code).toBe("refund_already_decided");
    await waitForRefund(id, "done");
    expect(await givenBack(order_id)).toHaveLength(1);
  });

  it("puts returned goods back on the shelf when they can be sold again, and not otherwise", async () => {
    const [whole, broken] = await Promise.all([returned({ restock: true }), returned({ restock: false })]);
    const left = await available(here);
    await decide(finance, whole.id, "approve");
    await waitForRefund(whole.id, "done");
    expect(await available(here)).toBe(left + 1);

    await decide(finance, broken.id, "approve");
    await waitForRefund(broken.id, "done");
    expect(await available(here)).toBe(left + 1);
  });

  it("of a part of the price leaves parcel, goods and stock where they are; the rest can go back later", async () => {
    const { own, order, order_id, token } = await paidParcels(here, there, 1);
    await deliver(own.id);
    const left = await available(here);
    const price = own.items[0]?.unit_price ?? 0;
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const asked = await askBack(staff, own.id, { items, goods_amount: 12_345, restock: true });
    expect(asked.body).toMatchObject({
      status: "delivered",
      item_count: 1,
      items: [{ cancelled_quantity: 0 }],
      refunds: [{ kind: "allowance", restock: false, amount: 12_345 }],
    });
    const id = asked.body.refunds[0]?.id ?? "";
    expect((await refund(finance, id)).body.allowed_actions).toEqual(["approve", "decline"]);
    await decide(finance, id, "approve");
    await waitForRefund(id, "done");
    expect(await givenBack(order_id)).toMatchObject([{ amount: 1_234_500 }]);
    expect((await books(order_id)).state_revenue).toBe(12_345 - order.subtotal);
    expect(await available(here)).toBe(left);

    const bought = (await orderOf(token)).body.consignments.find((one) => one.id === own.id);
    expect(bought).toMatchObject({ status: "delivered", returns: { may_ask: true, items } });
    expect((await parcel(staff, own.id)).body.refundable?.items).toEqual([
      { ...items[0], amount: price - 12_345 },
    ]);
    const beyond = await askBack(staff, own.id, { items, goods_amount: price - 12_344 });
    expect([beyond.status, beyond.body.fields]).toEqual([400, { goods_amount: expect.any(String) }]);
    const back = await askBack(staff, own.id, { items, restock: true });
    expect(back.body).toMatchObject({ status: "returned", refundable: null });
    expect(back.body.refunds[0]).toMatchObject({ kind: "return", amount: price - 12_345 });
    const goods = back.body.refunds[0]?.id ?? "";
    await decide(finance, goods, "approve");
    await waitForRefund(goods, "done");
    expect(await available(here)).toBe(left + 1);
    expect((await books(order_id)).state_revenue).toBe(price - order.subtotal);
  });

  it("of a part of the price isn't for goods that were never shipped", async () => {
    const { own } = await paidForRefusals();
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const answer = await askBack(staff, own.id, { items, goods_amount: 1000 });
    expect([answer.status, answer.body.fields]).toEqual([400, { goods_amount: expect.any(String) }]);
  });

  it("of a whole parcel that came back marks it as returned, with the courier's fee by choice", async () => {
    const { own } = await bought();
    await deliver(own.id);
    const items = [{ item_id: own.items[0]?.id, quantity: 2 }];
    const { body } = await askBack(staff, own.id, { items, include_shipping: true });
    expect(body.status).toBe("returned");
    expect(body.refunds[0]).toMatchObject({
      kind: "return",
      shipping: own.shipping,
      amount: own.shipping + (own.items[0]?.subtotal ?? 0),
    });
  });
});

describe("a refund that was cut short", () => {
  /** Stripe made the refund under our key; its answer never arrived. */
  it("after Stripe made it is found there, not made again", async () => {
    const { id, order_id, own } = await cancelled();
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    const amount = (own.shipping + (own.items[0]?.subtotal ?? 0)) * 100;
    const made = await provider.refunds.create(
      { payment_intent: attempt.payment_intent_id, amount, metadata: { refund_id: id } },
      { idempotencyKey: id },
    );
    await decide(finance, id, "approve");
    await waitForRefund(id, "done");
    expect((await givenBack(order_id)).map((one) => one.id)).toEqual([made.id]);
    expect((await refund(finance, id)).body.stripe_refund_id).toBe(made.id);
  });

  it.each(["approved", "sent"])("while it was %s is finished by the clock", async (state) => {
    const { id, order_id, own } = await cancelled();
    const decision = { decided_by: "off_spec", decided_by_label: "Keuangan Pusat", decided_at: new Date() };
    // What a process leaves behind that was killed: the state, and its claim until it ends.
    await database("refund_request")
      .where({ id })
      .update({ state: "approved", ...decision });
    const claim = { tries: 1, next_try_at: new Date(Date.now() + 1000) };
    if (state === "sent") {
      const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
      const { id: stripe_refund_id } = await provider.refunds.create(
        {
          payment_intent: attempt.payment_intent_id,
          amount: (own.shipping + (own.items[0]?.subtotal ?? 0)) * 100,
          metadata: { refund_id: id },
        },
        { idempotencyKey: id },
      );
      await database("refund_request")
        .where({ id })
        .update({ state, stripe_refund_id, sent_at: new Date(), ...claim });
    } else await database("refund_request").where({ id }).update(claim);
    await waitForRefund(id, "done");
    expect(await givenBack(order_id)).toHaveLength(1);
    const entries = await database("ledger_entry").where({ order_id, kind: "refund" });
    expect(entries).toHaveLength(2);
  });

  it("by a refusal of Stripe waits for an officer, who can have it tried again", async () => {
    const { id, order_id, order } = await cancelled();
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    // Another request took everything: nothing is left of the payment.
    await provider.refunds.create({
      payment_intent: attempt.payment_intent_id,
      amount: order.total * 100,
      metadata: { refund_id: "rfr_spec" },
    });
    await decide(finance, id, "approve");
    await waitForRefund(id, "failed");
    const failed = await refund(finance, id);
    expect(failed.body.failure).toMatch(/^Stripe menolak/);
    expect(failed.body.allowed_actions).toEqual(["retry", "begin_transfer"]);
    expect((await decide(finance, id, "retry")).status).toBe(200);
    await waitForRefund(id, "failed");
    const row = await database("refund_request").where({ id }).first();
    expect(row.attempt).toBe(2);
    expect(await database("ledger_entry").where({ order_id, kind: "refund" })).toEqual([]);
  });
});

describe("a declined request", () => {
  it("keeps its reason, moves no money, and leaves the goods to be asked back again", async () => {
    const { id, order_id, own } = await returned();
    expect((await decide(finance, id, "decline", { reason: "tidak" })).status).toBe(200);
    const { body } = await refund(finance, id);
    expect(body).toMatchObject({ status: "declined", decline_reason: "tidak", allowed_actions: [] });
    expect(await givenBack(order_id)).toEqual([]);
    expect((await decide(finance, id, "approve")).status).toBe(409);
    const again = await askBack(staff, own.id, { items: [{ item_id: own.items[0]?.id, quantity: 2 }] });
    expect(again.status).toBe(201);
  });

  it("can't leave a buyer with neither goods nor money", async () => {
    const { id } = await cancelled();
    const answer = await decide(finance, id, "decline", { reason: "Tidak perlu dikembalikan." });
    expect([answer.status, answer.body.code]).toEqual([409, "refund_not_declinable"]);
  });

  it.each([{}, { reason: "" }, { reason: "abc" }, { reason: 5 }, { reason: "x".repeat(501) }])(
    "needs a reason: %j",
    async (body) => {
      const answer = await decide(finance, "rfr_none", "decline", body);
      expect(answer.status).toBe(400);
    },
  );
});

describe("what is asked back", () => {
  it("is asked once: neither twice, nor beyond what was bought", async () => {
    const { own, detail } = await returned();
    expect(detail.refundable).toBeNull();
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const again = await askBack(staff, own.id, { items });
    expect([again.status, again.body.code]).toEqual([409, "refund_line_unavailable"]);
    const answers = await Promise.all([1, 2].map(() => askBack(staff, own.id, { items })));
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ items: [] }, "items"],
    [{ items: [{ item_id: "coi_none", quantity: 1 }] }, "items"],
    [{ reason: "abc" }, "reason"],
    [{ goods_amount: 0 }, "goods_amount"],
    [{ goods_amount: 2_000_000_000 }, "goods_amount"],
    [{ goods_amount: 0.5 }, "goods_amount"],
    [{ include_shipping: "ya" }, "include_shipping"],
    [{ restock: null }, "restock"],
    [{ amount: 1 }, "_"],
  ])("is refused as %j", async (change, field) => {
    const { body: list } = await api<{ rows: { id: string }[] }>(
      "/officer/facility/consignments?status=completed",
      { token: staff },
    );
    const id = list.rows[0]?.id ?? (await deliveredParcel()).id;
    const items = [{ item_id: (await parcel(staff, id)).body.items[0]?.id, quantity: 1 }];
    const answer = await askBack(staff, id, { items, ...change });
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.[field]).toBeTruthy();
  });
});

/** Parcels of which nothing is ever taken back: they serve several tests. */
let known: { id: string } | null = null;
async function deliveredParcel() {
  if (!known) {
    const { own } = await bought();
    await deliver(own.id);
    known = { id: own.id };
  }
  return known;
}
let paid: ReturnType<typeof bought> | null = null;
const paidForRefusals = () => (paid ??= bought());

describe("who may", () => {
  it("ask: the parcel's own staff alone", async () => {
    const { own, foreign } = await paidForRefusals();
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    expect((await cancelParcel(staff, foreign.id)).status).toBe(404);
    expect((await askBack(staff, foreign.id, { items })).status).toBe(404);
    expect((await cancelParcel(other, own.id)).status).toBe(404);
    expect((await askBack(other, own.id, { items })).status).toBe(404);
    expect((await cancelParcel(staff, "con_none")).status).toBe(404);
    expect(await database("refund_request").where({ consignment_id: own.id })).toEqual([]);
  });

  it.each(["treasurer", "curator", "finance", "auditor"] as const)("not ask: the %s", async (role) => {
    const token = await signIn(officers[role]);
    expect((await cancelParcel(token, "con_none")).status).toBe(403);
    expect((await askBack(token, "con_none")).status).toBe(403);
  });

  it.each(["staff", "treasurer", "curator", "auditor"] as const)("not decide: the %s", async (role) => {
    const token = await signIn(officers[role]);
    for (const action of ["approve", "decline", "retry"] as const) {
      const answer = await decide(token, "rfr_none", action, { reason: "Tidak boleh." });
      expect([action, answer.status]).toEqual([action, 403]);
    }
  });

  it("decide: nobody who isn't signed in", async () => {
    for (const path of ["", "/rfr_none"]) {
      expect((await anonymous(`/officer/pnbp/refunds${path}`)).status).toBe(401);
    }
    const post = { method: "POST", body: {} } as const;
    expect((await anonymous("/officer/pnbp/refunds/rfr_none/approve", post)).status).toBe(401);
    expect((await anonymous("/officer/facility/consignments/con_none/cancel", post)).status).toBe(401);
    expect((await anonymous("/officer/facility/consignments/con_none/refunds", post)).status).toBe(401);
  });

  it("look: finance and auditors at all, a treasurer at their own, staff and curators not here", async () => {
    const { id } = await cancelled();
    const list = async (who: keyof typeof officers) =>
      api<RefundList & ApiError>("/officer/pnbp/refunds?status=requested", {
        token: await signIn(officers[who]),
      });
    const last = async (who: keyof typeof officers) => {
      const { body } = await list(who);
      const pages = Math.ceil(body.count / body.page_size);
      const token = await signIn(officers[who]);
      return api<RefundList>(`/officer/pnbp/refunds?status=requested&page=${pages}`, { token });
    };
    for (const who of ["finance", "auditor", "treasurer"] as const) {
      expect((await last(who)).body.rows.map((row) => row.id)).toContain(id);
      expect((await refund(await signIn(officers[who]), id)).status).toBe(200);
    }
    expect((await refund(await signIn(officers.otherTreasurer), id)).status).toBe(404);
    expect(JSON.stringify((await list("otherTreasurer")).body.rows)).not.toContain(id);
    for (const who of ["staff", "curator"] as const) {
      expect((await list(who)).status).toBe(403);
      expect((await refund(await signIn(officers[who]), id)).status).toBe(403);
    }
    expect((await refund(await signIn(officers.auditor), id)).body.allowed_actions).toEqual([]);
    expect((await refund(finance, "rfr_none")).status).toBe(404);
    expect((await decide(finance, "rfr_none", "approve")).status).toBe(404);
  });

  it.each(["?status=hilang", "?page=0", "?facility=fac_none"])("ask the list %s: nobody", async (query) => {
    const { status } = await api(`/officer/pnbp/refunds${query}`, { token: finance });
    expect(status).toBe(query.startsWith("?facility") ? 404 : 400);
  });
});
