import type { OrderView, PayView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "./support/client";
import { cutCancellationShort } from "./support/cut-short";
import { database } from "./support/ledger";
import {
  facilities,
  openPayment,
  orderOf,
  paidOrder,
  placedOrder,
  post,
  pressOnPaymentPage,
  someVariant,
  waitForOrder,
} from "./support/shop";
import { available } from "./support/stock";

const stripe = new Stripe("sk_test_only_signs");
const secret = process.env.STRIPE_WEBHOOK_SECRET ?? "whsec_sandbox";

let here = "";
let there = "";

beforeAll(async () => {
  here = (await someVariant(facilities.staff, 8)).id;
  there = (await someVariant(facilities.other, 8)).id;
});

const both = () => placedOrder({ variant_id: here, quantity: 1 }, { variant_id: there, quantity: 1 });
const ofOrder = (table: string, order_id: string) => database(table).where({ order_id });

async function attemptOf(order_id: string) {
  const attempt = await database("payment_attempt").where({ order_id }).orderBy("number", "desc").first();
  return attempt as { id: string; checkout_session_id: string; status: string; amount: number };
}

function someEvent(attempt_id: string): { id: string; payload: string } {
  const id = `evt_${randomUUID().replaceAll("-", "")}`;
  const object = {
    id: "cs_test_x",
    object: "checkout.session",
    payment_status: "paid",
    metadata: { attempt_id },
  };
  return {
    id,
    payload: JSON.stringify({
      id,
      object: "event",
      type: "checkout.session.completed",
      livemode: false,
      data: { object },
    }),
  };
}

const send = (payload: string, headers: Record<string, string> = {}) =>
  anonymous<ApiError>("/webhooks/stripe", { method: "POST", body: payload, headers });
const signed = (payload: string, timestamp?: number) => ({
  "stripe-signature": stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }),
});

/** An event that Stripe did sign, but not for this shop. */
function resigned(payload: string, change: Record<string, unknown>): [string, Record<string, string>] {
  const changed = JSON.stringify({ ...JSON.parse(payload), ...change });
  return [changed, signed(changed)];
}

describe("POST /store/orders/by-token/:token/pay", () => {
  it("opens one page at Stripe, over the order's total in hundredths, and the same one when asked again", async () => {
    const { token, order_id } = await both();
    const [first, second] = [await openPayment(token), await openPayment(token)];
    expect(second).toBe(first);
    const attempts = await ofOrder("payment_attempt", order_id);
    expect(attempts).toHaveLength(1);
    const { body: order } = await orderOf(token);
    expect(attempts[0].amount).toBe(order.total);
  });

  it("is not there for an order that doesn't exist", async () => {
    expect((await post("/orders/by-token/x/pay")).status).toBe(404);
  });
});

describe("a paid order", () => {
  it("is paid when Stripe says so: parcels to pack, stock still reserved, a sale per line in the ledger", async () => {
    const left = await available(here);
    const { token, order_id } = await both();
    await pressOnPaymentPage(await openPayment(token), "qris");
    const order = await waitForOrder(token, (view) =>
      view.consignments.every(({ status }) => status === "to_pack"),
    );
    expect(order.payment_state).toBe("paid");
    expect(order.pay_before).toBeNull();
    expect(order.allowed_actions).toEqual([]);
    expect(await available(here)).toBe(left - 1);
    expect((await post(`/orders/by-token/${token}/pay`)).status).toBe(409);
    expect((await post(`/orders/by-token/${token}/cancel`)).status).toBe(409);

    await expect
      .poll(async () => (await ofOrder("ledger_entry", order_id)).map(({ kind }) => kind).sort(), {
        timeout: 15_000,
      })
      .toEqual(["sale", "sale", "shipping", "shipping"]);
    const medusa = await database("order_payment_collection as l")
      .join("payment_collection as c", "c.id", "l.payment_collection_id")
      .where({ "l.order_id": order_id })
      .first("c.status", "c.captured_amount");
    expect(medusa.status).toBe("completed");
    expect(Number(medusa.captured_amount)).toBe(order.total);
    const books = await database("ledger_posting as p")
      .join("ledger_entry as e", "e.id", "p.entry_id")
      .where({ "e.order_id": order_id })
      .groupBy("p.account")
      .orderBy("p.account")
      .select("p.account", database.raw("sum(p.amount)::int AS amount"));
    expect(books).toEqual([
      { account: "courier_payable", amount: -order.shipping_total },
      { account: "payment_clearing", amount: order.total },
      { account: "state_revenue", amount: -order.subtotal },
    ]);
  });

  it("is booked once, however often the event comes", async () => {
    const { token, order_id } = await both();
    await pressOnPaymentPage(await openPayment(token), "qris");
    await waitForOrder(token, (view) => view.consignments.every(({ status }) => status === "to_pack"));
    const { id: attempt } = await attemptOf(order_id);
    const { id, payload } = someEvent(attempt);
    const again = someEvent(attempt);
    const answers = await Promise.all(
      [payload, payload, again.payload].map((text) => send(text, signed(text))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await expect
      .poll(() => database("stripe_event").whereIn("id", [id, again.id]).whereNotNull("processed_at"), {
        timeout: 15_000,
      })
      .toHaveLength(2);
    expect(await ofOrder("ledger_entry", order_id)).toHaveLength(4);
    const events = await database("consignment_event as e")
      .join("consignment as c", "c.id", "e.consignment_id")
      .where({ "c.order_id": order_id, "e.status": "to_pack" });
    expect(events).toHaveLength(2);
  });

  it("waits while a transfer is not there yet", async () => {
    const { token } = await both();
    await pressOnPaymentPage(await openPayment(token), "transfer-later");
    const waiting = await waitForOrder(token, (view) => view.payment_state === "processing");
    expect(waiting.consignments.every(({ status }) => status === "awaiting_payment")).toBe(true);
    await post<OrderView>(`/orders/by-token/${token}/cancel`);
  });
});

describe("money that comes too late", () => {
  it("goes back, and never is revenue", async () => {
    const { token, order_id } = await both();
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    await waitForOrder(token, (view) => view.payment_state === "processing");
    expect((await post<OrderView>(`/orders/by-token/${token}/cancel`)).body.payment_state).toBe("expired");
    await pressOnPaymentPage(page, "transfer");
    const order = await waitForOrder(token, (view) => view.payment_state === "refunded");
    expect(order.consignments.every(({ status }) => status === "cancelled")).toBe(true);
    expect((await attemptOf(order_id)).status).toBe("refunded");
    expect(await ofOrder("ledger_entry", order_id)).toHaveLength(0);
  });

  it("goes back too when it comes a second time", async () => {
    const { token, order_id } = await both();
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    await waitForOrder(token, (view) => view.payment_state === "processing");
    await pressOnPaymentPage(await openPayment(token), "qris");
    await waitForOrder(token, (view) => view.payment_state === "paid");
    await pressOnPaymentPage(page, "transfer");
    await expect
      .poll(
        async () =>
          (await ofOrder("payment_attempt", order_id).orderBy("number")).map(({ status }) => status),
        {
          timeout: 15_000,
        },
      )
      .toEqual(["refunded", "paid"]);
    expect((await orderOf(token)).body.payment_state).toBe("paid");
  });
});

describe("POST /webhooks/stripe", () => {
  it.each<[string, (payload: string) => [string, Record<string, string>]]>([
    ["unsigned", (payload) => [payload, {}]],
    ["signed by someone else", (payload) => [payload, { "stripe-signature": "t=1,v1=00" }]],
    ["altered", (payload) => [payload.replace("cs_test_x", "cs_test_y"), signed(payload)]],
    ["an hour old", (payload) => [payload, signed(payload, Math.floor(Date.now() / 1000) - 3600)]],
    ["of live mode, under a test key", (payload) => resigned(payload, { livemode: true })],
    ["of another account", (payload) => resigned(payload, { account: "acct_other" })],
  ])("refuses what is %s, and writes nothing", async (_, tamper) => {
    const { id, payload } = someEvent("pat_none");
    const { status, body } = await send(...tamper(payload));
    expect([status, body.code]).toEqual([400, "webhook_refused"]);
    expect(await database("stripe_event").where({ id })).toEqual([]);
  });

  it.each([
    "[]",
    "{}",
    '{"id":"evt_x","type":"x","data":null}',
    '{"id":null,"type":"x","data":{"object":{}}}',
  ])("refuses what is signed but no event: %s", async (payload) => {
    const { status, body } = await send(payload, signed(payload));
    expect([status, body.code]).toEqual([400, "webhook_refused"]);
  });

  it("doesn't believe an event: Stripe is asked", async () => {
    const { token, order_id } = await both();
    await openPayment(token);
    const { id, payload } = someEvent((await attemptOf(order_id)).id);
    expect((await send(payload, signed(payload))).status).toBe(200);
    await expect
      .poll(() => database("stripe_event").where({ id }).whereNotNull("processed_at"), { timeout: 15_000 })
      .toHaveLength(1);
    expect((await orderOf(token)).body.payment_state).toBe("awaiting");
    const { body } = await post<PayView>(`/orders/by-token/${token}/pay`);
    expect(body.redirect_url).toBeTruthy();
    await post(`/orders/by-token/${token}/cancel`);
  });

  it("keeps an event about nothing of ours, without work", async () => {
    const { id, payload } = someEvent("pat_none");
    expect((await send(payload, signed(payload))).status).toBe(200);
    expect(await database("stripe_event").where({ id }).first()).toMatchObject({ attempt_id: null });
  });
});

it("a capture that was cut short before Medusa's order knew of it is finished", async () => {
  const { id: variant_id } = await someVariant(facilities.other);
  const { order_id } = await paidOrder({ variant_id, quantity: 1 });
  const settled = () => database("order_payment").where({ order_id }).whereNotNull("settled_at");
  await expect.poll(settled, { timeout: 20_000 }).toHaveLength(1);
  await database("order_transaction").where({ order_id }).delete();
  await database("order_payment").where({ order_id }).update({ settled_at: null });
  const attempts = database("payment_attempt").where({ order_id }).select("id");
  const again = { processed_at: null, next_attempt_at: new Date() };
  await database("stripe_event").whereIn("attempt_id", attempts).update(again);
  await expect.poll(settled, { timeout: 30_000, interval: 500 }).toHaveLength(1);
  const written = await database("order_transaction").where({ order_id }).pluck("reference");
  expect(written).toEqual(["capture"]);
});

it("a capture that Medusa could not write is tried again, and nothing is packed before", async () => {
  const { id: variant_id } = await someVariant(facilities.other);
  const { order_id, token } = await placedOrder({ variant_id, quantity: 1 });
  const page = await openPayment(token);
  const { payment_session_id } = await database("order_payment").where({ order_id }).first();
  const session = await database("payment_session").where({ id: payment_session_id }).first();
  const name = `refuse_${Date.now()}`;
  await database.raw(`
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut short'; END $$;
    CREATE TRIGGER ${name} BEFORE UPDATE ON payment_collection FOR EACH ROW
      WHEN (NEW.id = '${session.payment_collection_id}') EXECUTE FUNCTION ${name}()`);
  const state = () => database("order_payment").where({ order_id }).first("state", "settled_at");
  try {
    await pressOnPaymentPage(page, "qris");
    await expect.poll(state, { timeout: 20_000 }).toMatchObject({ state: "paid" });
    const attempts = database("payment_attempt").where({ order_id }).select("id");
    const tried = () => database("stripe_event").whereIn("attempt_id", attempts).where("attempts", ">", 0);
    await expect.poll(tried, { timeout: 20_000 }).not.toHaveLength(0);
    expect(await state()).toMatchObject({ settled_at: null });
    const { body } = await orderOf(token);
    expect(body.consignments.map(({ status }) => status)).toEqual(["awaiting_payment"]);
  } finally {
    await database.raw(`DROP FUNCTION ${name} CASCADE`);
  }
  const attempts = database("payment_attempt").where({ order_id }).select("id");
  await database("stripe_event")
    .whereIn("attempt_id", attempts)
    .update({ processed_at: null, next_attempt_at: new Date() });
  await expect
    .poll(state, { timeout: 30_000, interval: 500 })
    .toMatchObject({ settled_at: expect.any(Date) });
  const [payment] = await database("payment").where({ payment_session_id });
  expect(await database("capture").where({ payment_id: payment.id })).toHaveLength(1);
  expect(await database("order_transaction").where({ order_id }).pluck("reference")).toEqual(["capture"]);
});

it("a cancellation that was cut short within Medusa's own is finished", async () => {
  const { id: variant_id } = await someVariant(facilities.other);
  const { order_id, token } = await placedOrder({ variant_id, quantity: 1 });
  await cutCancellationShort(order_id);
  expect((await post(`/orders/by-token/${token}/cancel`)).status).toBe(200);
  const left = () =>
    database("order_payment").where({ order_id, state: "cancelled" }).whereNotNull("settled_at");
  await expect.poll(left, { timeout: 10_000 }).toHaveLength(1);
  expect((await database("order").where({ id: order_id }).first("canceled_at")).canceled_at).not.toBeNull();
});
