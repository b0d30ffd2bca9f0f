import { randomUUID } from "node:crypto";
import {
  askForRefund,
  findToTakeUp,
  RefundRefused,
  standingAtStripe,
} from "@karya/backend/src/workflows/steps/ask-stripe-for-refund";
import { giveBack } from "@karya/backend/src/workflows/steps/give-back";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Bench, exampleSession } from "../../sandbox/stripe/src/testing.js";

/** A provider of its own, so that its faults strike nobody else's calls. */
let bench: Bench;
let intent = "";

beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  const session = await bench.stripe.checkout.sessions.create(exampleSession());
  await bench.press(session.id, "qris");
  intent = String((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_intent);
});

const someRefund = (change: Partial<Parameters<typeof askForRefund>[0]> = {}) => ({
  id: `rfr_${randomUUID()}`,
  order_id: "order_1",
  consignment_number: "KB-1-1",
  amount: 150_000,
  attempt: 1,
  tries: 1,
  ...change,
});

/** The payment, with what other requests of its order recorded of its refunds, in whole rupiah. */
const payment = (recorded: Record<string, number> = {}) => ({
  payment_intent: intent,
  recorded: new Map(Object.entries(recorded)),
});

const made = async () => (await bench.stripe.refunds.list({ payment_intent: intent })).data;

/** The first call looks for the refund, the next makes it; the SDK repeats a call once whose connection was cut. */
async function faults(...effects: Record<string, unknown>[]) {
  // The oldest fault goes first, and one that lasts a moment leaves the first call alone.
  for (const effect of effects) await bench.fault({ target: "api", calls: 1, ...effect });
}

describe("a refund at Stripe", () => {
  it("is made in hundredths, and says whose it is", async () => {
    const refund = someRefund();
    const answer = await askForRefund(refund, payment(), bench.stripe);
    expect(answer).toMatchObject({ amount: 150_000, succeeded: true, failure: null });
    expect(await made()).toMatchObject([{ amount: 15_000_000, metadata: { refund_id: refund.id } }]);
  });

  it("is made once when Stripe made it and its answer was lost", async () => {
    const refund = someRefund();
    await faults({ delay_ms: 1 }, { drop: true, calls: 2 });
    await expect(askForRefund(refund, payment(), bench.stripe)).rejects.toMatchObject({
      type: "StripeConnectionError",
    });
    const [lost] = await made();
    expect(lost?.amount).toBe(15_000_000);
    expect((await askForRefund({ ...refund, tries: 2 }, payment(), bench.stripe)).id).toBe(lost?.id);
    expect(await made()).toHaveLength(1);
  });

  it("is made once when the question before was lost too", async () => {
    const refund = someRefund();
    await faults({ drop: true, calls: 2 });
    await expect(askForRefund(refund, payment(), bench.stripe)).rejects.toBeInstanceOf(Error);
    expect(await made()).toEqual([]);
    await askForRefund(refund, payment(), bench.stripe);
    expect(await made()).toHaveLength(1);
  });

  it("is made once by many who ask at once", async () => {
    const refund = someRefund();
    const answers = await Promise.all([1, 2, 3, 4].map(() => askForRefund(refund, payment(), bench.stripe)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await made()).toHaveLength(1);
  });

  it("is found under a new key as well: a retry can't pay twice", async () => {
    const refund = someRefund();
    const first = await askForRefund(refund, payment(), bench.stripe);
    const second = await askForRefund({ ...refund, attempt: 2 }, payment(), bench.stripe);
    expect(second.id).toBe(first.id);
    expect(await made()).toHaveLength(1);
  });

  it("may be tried again after Stripe's own trouble, until a person should look", async () => {
    const refund = someRefund();
    await faults({ status_500: true });
    await expect(askForRefund(refund, payment(), bench.stripe)).rejects.toMatchObject({
      type: "StripeAPIError",
    });
    await faults({ status_500: true });
    await expect(askForRefund({ ...refund, tries: 8 }, payment(), bench.stripe)).rejects.toBeInstanceOf(
      RefundRefused,
    );
    expect(await made()).toEqual([]);
  });

  it("is refused for good when it is more than was paid", async () => {
    const refund = someRefund({ amount: 900_000 });
    await expect(askForRefund(refund, payment(), bench.stripe)).rejects.toBeInstanceOf(RefundRefused);
  });
});

describe("a refund that somebody made in Stripe's dashboard", () => {
  const byHand = (amount: number) => bench.stripe.refunds.create({ payment_intent: intent, amount });
  const fail = (id: string) => fetch(`${bench.base}/_sandbox/refunds/${id}/fail`, { method: "POST" });

  const asked = (change = {}, recorded = {}) =>
    askForRefund(someRefund(change), payment(recorded), bench.stripe);
  const found = async (change = {}, recorded = {}) =>
    (await findToTakeUp(someRefund(change), payment(recorded), bench.stripe))?.id;

  it("is found by a request that it covers, one of its amount before a larger one; nothing is made", async () => {
    const larger = await byHand(16_000_000);
    const { id } = await byHand(15_000_000);
    expect(await found()).toBe(id);
    expect(await found({ amount: 150_001 })).toBe(larger.id);
    expect(await found({ amount: 160_001 })).toBeUndefined();
    await expect(asked()).rejects.toThrow("made in the dashboard");
    await expect(asked()).rejects.not.toBeInstanceOf(RefundRefused);
    expect(await made()).toHaveLength(2);
  });

  it("is found by several, as long as what is left of it covers them whole", async () => {
    const { id } = await byHand(25_000_000);
    expect(await found({}, { [id]: 100_000 })).toBe(id);
    expect(await found({}, { [id]: 100_001 })).toBeUndefined();
    await expect(asked({}, { [id]: 100_001 })).rejects.toThrow("Rp149.999 ");
    expect(await made()).toHaveLength(1);
    // Recorded whole, it is in nobody's way.
    expect((await asked({ amount: 60_000 }, { [id]: 250_000 })).id).not.toBe(id);
    expect(await made()).toHaveLength(2);
  });

  it("that covers no request stops it, which says how much it was", async () => {
    await byHand(5_000_000);
    await byHand(1_234_500);
    await expect(asked()).rejects.toBeInstanceOf(RefundRefused);
    await expect(asked()).rejects.toThrow("Rp12.345 dan Rp50.000");
    expect(await made()).toHaveLength(2);
  });

  it("is left alone by a request that was made itself, its answer lost", async () => {
    const refund = someRefund();
    const metadata = { refund_id: refund.id };
    const own = await bench.stripe.refunds.create({ payment_intent: intent, amount: 15_000_000, metadata });
    await byHand(15_000_000);
    expect(await findToTakeUp(refund, payment(), bench.stripe)).toBeUndefined();
    expect((await askForRefund(refund, payment(), bench.stripe)).id).toBe(own.id);
  });

  it("isn't looked for in vain while Stripe is away: the same question comes before anything is made", async () => {
    await byHand(15_000_000);
    await faults({ status_500: true });
    expect(await found()).toBeUndefined();
    await expect(asked()).rejects.toThrow("made in the dashboard");
  });

  it("counts for nothing when it failed", async () => {
    const { id } = await byHand(15_000_000);
    await fail(id);
    const answer = await askForRefund(someRefund(), payment(), bench.stripe);
    expect(answer.id).not.toBe(id);
    expect(await made()).toHaveLength(2);
  });

  it("or by the shop itself is seen before the buyer is paid by transfer", async () => {
    const refund = someRefund();
    const seen = (change = {}, recorded = {}) =>
      standingAtStripe({ ...refund, ...change }, payment(recorded), bench.stripe);
    expect(await seen()).toBeNull();
    const { id: foreign } = await byHand(5_000_000);
    expect(await seen()).toBe("unrecorded");
    expect(await seen({}, { [foreign]: 50_000 })).toBeNull();
    expect(await seen({ amount: 50_000 })).toBe("found");
    const metadata = { refund_id: refund.id };
    const { id } = await bench.stripe.refunds.create({
      payment_intent: intent,
      amount: 15_000_000,
      metadata,
    });
    expect(await seen()).toBe("found");
    await fail(id);
    expect(await seen()).toBe("unrecorded");
  });
});

describe("money that came too late", () => {
  const WHOLE = 31_800_000;
  const late = () => ({
    attempt_id: `pat_${intent}`,
    order_id: "order_1",
    payment_intent: intent,
    amount: WHOLE,
  });
  const amounts = async () => (await made()).map(({ amount }) => amount);
  const fail = (id: string) => fetch(`${bench.base}/_sandbox/refunds/${id}/fail`, { method: "POST" });

  it("goes back once, also a day after a crash, when Stripe has forgotten the key", async () => {
    expect(await giveBack(late(), bench.stripe)).toEqual({ whole: true, failed: [] });
    bench.clock.offset = 25 * 3600_000;
    try {
      expect(await giveBack(late(), bench.stripe)).toEqual({ whole: true, failed: [] });
    } finally {
      bench.clock.offset = 0;
    }
    expect(await amounts()).toEqual([WHOLE]);
  });

  it("goes back but for the part that somebody gave back by hand", async () => {
    await bench.stripe.refunds.create({ payment_intent: intent, amount: 1_800_000 });
    expect(await giveBack(late(), bench.stripe)).toEqual({ whole: true, failed: [] });
    expect(await amounts()).toEqual([30_000_000, 1_800_000]);
  });

  it("is not back when its refund failed, and isn't sent the same way again", async () => {
    await giveBack(late(), bench.stripe);
    const [first] = await made();
    await fail(first?.id ?? "");
    expect(await giveBack(late(), bench.stripe)).toMatchObject({ whole: false, failed: [{ id: first?.id }] });
    expect(await made()).toHaveLength(1);
    // Until somebody finds another way.
    await bench.stripe.refunds.create({ payment_intent: intent });
    expect(await giveBack(late(), bench.stripe)).toMatchObject({ whole: true });
  });

  it("is not back when Stripe answers at once that the refund failed", async () => {
    const create = bench.stripe.refunds.create.bind(bench.stripe.refunds);
    const failing = vi.spyOn(bench.stripe.refunds, "create").mockImplementationOnce(async (params) => {
      const { id } = await create(params);
      await fail(id);
      return bench.stripe.refunds.retrieve(id);
    });
    expect(await giveBack(late(), bench.stripe)).toMatchObject({
      whole: false,
      failed: [{ status: "failed" }],
    });
    failing.mockRestore();
  });
});
