import { randomUUID } from "node:crypto";
import { giveUpAttempt, keepSession } from "@karya/backend/src/modules/payment-inbox/keep-session";
import { findAttempt, isToldPaid } from "@karya/backend/src/modules/payment-inbox/read-payments";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database } from "./support/ledger";

const SESSION = { url: "http://stripe.test/pay" };
let claim = { attempt_id: "", order_id: "" };
let session = { ...SESSION, id: "" };

const payment = (knex = database) => knex("order_payment").where({ order_id: claim.order_id });
const attempt = () => database("payment_attempt").where({ id: claim.attempt_id });
const cancelled = {
  state: "cancelled",
  cancelled_at: new Date(),
  cancel_reason: "shopper",
  settled_at: new Date(),
};

beforeEach(async () => {
  const key = randomUUID();
  const order_id = `order_${key}`;
  const later = new Date(Date.now() + 3_600_000);
  claim = { attempt_id: `pat_${key}`, order_id };
  session = { ...SESSION, id: `cs_test_${key}` };
  await database("order_payment").insert({
    id: `opy_${key}`,
    order_id,
    cart_id: key,
    payment_session_id: key,
    amount: 1000,
    state: "awaiting",
    pay_before: later,
  });
  const open = { number: 1, status: "open", amount: 1000, expires_at: later };
  await database("payment_attempt").insert({ id: claim.attempt_id, order_id, ...open });
});
afterEach(async () => {
  await attempt().delete();
  await payment().delete();
});

describe("the page that Stripe made", () => {
  it("is kept while the order waits for money", async () => {
    expect(await keepSession(database, claim, session)).toBeNull();
    expect(await attempt().first()).toMatchObject({ status: "open", checkout_session_id: session.id });
  });

  it("isn't for an attempt that another tab gave up", async () => {
    await giveUpAttempt(database, claim);
    expect(await keepSession(database, claim, session)).toBe("payment_under_way");
    expect(await attempt().first()).toMatchObject({ status: "expired", checkout_session_id: null });
  });

  it("isn't for an order that is being cancelled: the cancellation's end is waited for", async () => {
    const cancelling = await database.transaction();
    await payment(cancelling).update(cancelled);
    const keeping = keepSession(database, claim, session);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await cancelling.commit();
    expect(await keeping).toBe("order_not_payable");
    expect(await attempt().first()).toMatchObject({ status: "open", checkout_session_id: null });
  });

  it("is found by a cancellation that came while it was being kept", async () => {
    const keeping = await database.transaction();
    expect(await keepSession(keeping, claim, session)).toBeNull();
    let done = false;
    const cancelling = payment()
      .update(cancelled)
      .then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(done).toBe(false);
    await keeping.commit();
    await cancelling;
    expect(await attempt().first("checkout_session_id")).toEqual({ checkout_session_id: session.id });
  });
});

it("an attempt that has a page isn't given up", async () => {
  await keepSession(database, claim, session);
  await giveUpAttempt(database, claim);
  expect(await attempt().first("status")).toEqual({ status: "open" });
});

describe("Stripe's word that an attempt was paid", () => {
  const event = { id: "", type: "checkout.session.completed", object_id: "", next_attempt_at: new Date() };
  const told = async () => {
    const kept = await findAttempt(database, claim.attempt_id);
    return kept && isToldPaid(database, kept);
  };

  it.each([
    ["by the attempt", () => ({ attempt_id: claim.attempt_id })],
    ["by its page", () => ({ object_id: session.id })],
    ["by its payment", () => ({ payment_intent_id: `pi_${claim.attempt_id}` })],
  ])("is known %s, until it is worked off", async (_, named) => {
    await keepSession(database, claim, session);
    await attempt().update({ payment_intent_id: `pi_${claim.attempt_id}` });
    expect(await told()).toBe(false);
    const id = `evt_${randomUUID().replaceAll("-", "")}`;
    // Not due: no worker takes it meanwhile.
    const later = new Date(Date.now() + 3_600_000);
    const row = () => database("stripe_event").where({ id });
    try {
      await database("stripe_event").insert({ ...event, id, ...named(), next_attempt_at: later });
      expect(await told(), "it may tell of a page that is complete and not paid").toBe(false);
      await row().update({ tells_paid: true });
      expect(await told()).toBe(true);
      await row().update({ processed_at: new Date() });
      expect(await told()).toBe(false);
    } finally {
      await row().delete();
    }
  });
});
