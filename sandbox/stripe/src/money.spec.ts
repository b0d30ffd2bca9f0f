import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, exampleSession, until } from "./testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

async function paidIntent(): Promise<string> {
  const session = await bench.stripe.checkout.sessions.create(exampleSession());
  await bench.payByCard(session.id);
  return String((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_intent);
}

const operate = (path: string) => fetch(`${bench.base}/_sandbox/${path}`, { method: "POST" });

async function disputed(): Promise<string> {
  const answer = await operate(`payments/${await paidIntent()}/dispute`);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

describe("a dispute", () => {
  it("takes the payment back with a fee, and tells the shop", async () => {
    const dispute = await bench.stripe.disputes.retrieve(await disputed(), { expand: ["charge"] });
    expect(dispute).toMatchObject({
      amount: 31_800_000,
      currency: "idr",
      status: "needs_response",
      charge: { object: "charge", disputed: true },
      balance_transactions: [{ amount: -31_800_000, fee: 10_000_000, net: -41_800_000, type: "adjustment" }],
    });
    expect((await bench.endpoint.waitFor("charge.dispute.created")).data.object).toMatchObject({
      id: dispute.id,
    });
    await bench.endpoint.waitFor("charge.dispute.funds_withdrawn");
    const intent = String(dispute.payment_intent);
    expect((await operate(`payments/${intent}/dispute`)).status).toBe(409);
    const listed = await bench.stripe.disputes.list({ payment_intent: intent });
    expect(listed.data.map(({ id }) => id)).toEqual([dispute.id]);
  });

  it("that the shop wins gives the money back; one that it loses doesn't", async () => {
    const [won, lost] = [await disputed(), await disputed()];
    await operate(`disputes/${won}/win`);
    await operate(`disputes/${lost}/lose`);
    const [back, gone] = [
      await bench.stripe.disputes.retrieve(won),
      await bench.stripe.disputes.retrieve(lost),
    ];
    expect(back.status).toBe("won");
    expect(back.balance_transactions.map(({ amount }) => amount)).toEqual([-31_800_000, 31_800_000]);
    expect(gone.status).toBe("lost");
    expect(gone.balance_transactions).toHaveLength(1);
    await bench.endpoint.waitFor("charge.dispute.funds_reinstated");
    expect((await operate(`disputes/${won}/lose`)).status).toBe(409);
    await expect(bench.stripe.disputes.close(lost)).rejects.toThrow(/already closed/);
  });

  it("needs a payment", async () => {
    expect((await operate("payments/pi_none/dispute")).status).toBe(409);
    expect((await operate("disputes/du_none/win")).status).toBe(409);
  });

  it("is looked at by the bank once the shop has handed in its evidence, and can then be won", async () => {
    const id = await disputed();
    expect((await operate(`disputes/${id}/review`)).status).toBe(201);
    expect((await operate(`disputes/${id}/review`)).status).toBe(409);
    await until(() => bench.endpoint.of(id, "charge.dispute.updated") !== undefined);
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({
      status: "under_review",
      evidence_details: { has_evidence: true, submission_count: 1 },
    });
    expect((await operate(`disputes/${id}/win`)).status).toBe(201);
  });
});

describe("a payout", () => {
  it("carries every movement once; its parts sum to what arrives", async () => {
    await paidIntent();
    const refunded = await paidIntent();
    await bench.stripe.refunds.create({ payment_intent: refunded, amount: 1_800_000 });
    const made = (await (await operate("payouts")).json()) as { id: string };
    const payout = await bench.stripe.payouts.retrieve(made.id, { expand: ["balance_transaction"] });
    expect(payout).toMatchObject({ status: "paid", currency: "idr", automatic: true });
    const { data } = await bench.stripe.balanceTransactions.list({ payout: payout.id, limit: 100 });
    const carried = data.filter(({ type }) => type !== "payout");
    expect(carried.reduce((sum, { net }) => sum + net, 0)).toBe(payout.amount);
    expect(payout.balance_transaction).toMatchObject({ amount: -payout.amount, type: "payout" });
    expect((await bench.endpoint.waitFor("payout.paid")).data.object).toMatchObject({ id: payout.id });
    expect((await operate("payouts")).status).toBe(409);
    expect((await bench.stripe.payouts.list({ limit: 1 })).data.map(({ id }) => id)).toEqual([payout.id]);
  });

  it("can't be looked into until Stripe has worked out what is in it, nor ever when it was made by hand", async () => {
    const make = async (reconciliation: string) => {
      await paidIntent();
      const body = JSON.stringify({ reconciliation });
      const answer = await fetch(`${bench.base}/_sandbox/payouts`, { method: "POST", body });
      return ((await answer.json()) as { id: string }).id;
    };
    const linesOf = async (payout: string) =>
      (await bench.stripe.balanceTransactions.list({ payout })).data.map(({ type }) => type);
    const early = await make("in_progress");
    expect(await bench.stripe.payouts.retrieve(early)).toMatchObject({
      ...{ status: "paid", reconciliation_status: "in_progress" },
    });
    expect(await linesOf(early)).toEqual(["payout"]);
    expect((await operate(`payouts/${early}/complete`)).status).toBe(201);
    expect(await linesOf(early)).toEqual(["payout", "charge"]);
    expect((await operate(`payouts/${early}/complete`)).status).toBe(409);
    const told = () => bench.endpoint.of(early, "payout.reconciliation_completed");
    await until(() => told() !== undefined);

    const byHand = await make("not_applicable");
    expect(await bench.stripe.payouts.retrieve(byHand)).toMatchObject({ automatic: false });
    await expect(linesOf(byHand)).rejects.toThrow("only be filtered on automatic transfers");
  });

  it("that the bank sent back is in the next one, as one sum, beside what Stripe charges for no payment", async () => {
    await paidIntent();
    const failed = (await (await operate("payouts")).json()) as { id: string; amount: number };
    expect((await operate(`payouts/${failed.id}/fail`)).status).toBe(201);
    expect((await operate(`payouts/${failed.id}/fail`)).status).toBe(409);
    expect((await operate("payouts/po_none/fail")).status).toBe(409);
    await until(() => bench.endpoint.of(failed.id, "payout.failed") !== undefined);
    await operate("account-fees");
    const next = (await (await operate("payouts")).json()) as { id: string; amount: number };
    const { data } = await bench.stripe.balanceTransactions.list({
      payout: next.id,
      expand: ["data.source"],
    });
    expect(data).toMatchObject([
      { type: "payout", source: { id: next.id } },
      { type: "stripe_fee", amount: -123_456, source: null },
      { type: "payout_failure", amount: failed.amount, source: { object: "payout", id: failed.id } },
    ]);
    expect(next.amount).toBe(failed.amount - 123_456);
  });

  it("that is held can be canceled, and its money is in the next one", async () => {
    await paidIntent();
    const make = async (body: object) => {
      const answer = await fetch(`${bench.base}/_sandbox/payouts`, {
        method: "POST",
        body: JSON.stringify(body),
      });
      return (await answer.json()) as { id: string; amount: number; status: string };
    };
    const held = await make({ held: true });
    expect(held.status).toBe("pending");
    expect((await operate(`payouts/${held.id}/fail`)).status).toBe(409);
    expect((await operate(`payouts/${held.id}/cancel`)).status).toBe(201);
    expect((await operate(`payouts/${held.id}/cancel`)).status).toBe(409);
    await until(() => bench.endpoint.of(held.id, "payout.canceled") !== undefined);
    expect(bench.endpoint.of(held.id, "payout.paid")).toBeUndefined();
    expect(await make({})).toMatchObject({ amount: held.amount, status: "paid" });
  });

  it("comes by itself, once a day, when money has become available", async () => {
    const count = async () => (await bench.stripe.payouts.list({ limit: 100 })).data.length;
    const before = await count();
    await paidIntent();
    bench.sandbox.sweep();
    expect(await count()).toBe(before);
    try {
      bench.clock.offset = 3 * 24 * 3600_000;
      bench.sandbox.sweep();
      bench.sandbox.sweep();
      expect(await count()).toBe(before + 1);
    } finally {
      bench.clock.offset = 0;
    }
  });
});

it("lists payment intents by their time", async () => {
  const intent = await bench.stripe.paymentIntents.retrieve(await paidIntent());
  const { data } = await bench.stripe.paymentIntents.list({ created: { gte: intent.created }, limit: 100 });
  expect(data.map(({ id }) => id)).toContain(intent.id);
  const later = await bench.stripe.paymentIntents.list({ created: { gt: intent.created + 1000 } });
  expect(later.data).toEqual([]);
});
