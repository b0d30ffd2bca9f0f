import { describe, expect, it } from "vitest";
import { ForeignEvent, readStripeEvent, workOf } from "./stripe-event";

const event = (object: Record<string, unknown>, change: Record<string, unknown> = {}) => ({
  id: "evt_1",
  type: "charge.succeeded",
  livemode: false,
  data: { object },
  ...change,
});

describe("readStripeEvent", () => {
  it.each([
    ["a live event under a test key", { livemode: true }],
    ["another account's", { account: "acct_other" }],
  ])("refuses %s", (_, change) => {
    expect(() => readStripeEvent(event({ id: "ch_1", object: "charge" }, change))).toThrow(ForeignEvent);
  });

  it.each([
    [null],
    [[]],
    [event({ id: "ch_1" }, { livemode: undefined })],
    [{ id: "evt_1", type: "x", data: null }],
  ])("refuses what is no event: %j", (input) => {
    expect(() => readStripeEvent(input)).toThrow();
  });
});

describe("what says that money came", () => {
  it.each([
    ["payment_intent.succeeded", { object: "payment_intent" }, true],
    ["checkout.session.async_payment_succeeded", { object: "checkout.session" }, true],
    ["checkout.session.completed", { object: "checkout.session", payment_status: "paid" }, true],
    ["checkout.session.completed", { object: "checkout.session", payment_status: "unpaid" }, false],
    ["checkout.session.completed", { object: "checkout.session" }, false],
    ["checkout.session.expired", { object: "checkout.session", payment_status: "unpaid" }, false],
    ["payment_intent.payment_failed", { object: "payment_intent" }, false],
  ])("%s of %j: %s", (type, object, tells) => {
    expect(readStripeEvent(event({ id: "x_1", ...object }, { type })).tells_paid).toBe(tells);
  });
});

describe("workOf", () => {
  it.each([
    [
      { id: "cs_1", object: "checkout.session", metadata: { attempt_id: "pat_1" } },
      { kind: "attempt", id: "pat_1" },
    ],
    [
      { id: "pi_1", object: "payment_intent", metadata: {} },
      { kind: "stray", id: "pi_1" },
    ],
    [
      { id: "ch_1", object: "charge", payment_intent: "pi_1" },
      { kind: "stray", id: "pi_1" },
    ],
    [
      { id: "ch_1", object: "charge", payment_intent: { id: "pi_1" } },
      { kind: "stray", id: "pi_1" },
    ],
    [
      { id: "re_1", object: "refund", payment_intent: "pi_1" },
      { kind: "refund", id: "re_1" },
    ],
    [
      { id: "re_1", object: "refund", metadata: { attempt_id: "pat_1" } },
      { kind: "refund", id: "re_1" },
    ],
    [
      { id: "du_1", object: "dispute", payment_intent: "pi_1" },
      { kind: "dispute", id: "du_1" },
    ],
    [
      { id: "po_1", object: "payout" },
      { kind: "payout", id: "po_1" },
    ],
    [{ id: "cus_1", object: "customer" }, null],
  ])("%j calls for %j", (object, work) => {
    expect(workOf(readStripeEvent(event(object)))).toEqual(work);
  });
});
