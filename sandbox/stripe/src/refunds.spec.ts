import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, exampleSession, until } from "./testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

async function paidIntent(): Promise<string> {
  const session = await bench.stripe.checkout.sessions.create(exampleSession());
  await bench.press(session.id, "qris");
  return String((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_intent);
}

describe("refunds", () => {
  it("give back part, then the rest, and never more", async () => {
    const intent = await paidIntent();
    const part = await bench.stripe.refunds.create({ payment_intent: intent, amount: 1_800_000 });
    expect(part).toMatchObject({ amount: 1_800_000, status: "succeeded", payment_intent: intent });
    await expect(
      bench.stripe.refunds.create({ payment_intent: intent, amount: 30_000_100 }),
    ).rejects.toMatchObject({
      statusCode: 400,
      param: "amount",
    });
    const rest = await bench.stripe.refunds.create({ payment_intent: intent });
    expect(rest.amount).toBe(30_000_000);
    await expect(bench.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      statusCode: 400,
      code: "charge_already_refunded",
    });

    const charge = await bench.stripe.charges.retrieve(String(rest.charge));
    expect(charge).toMatchObject({ amount_refunded: 31_800_000, refunded: true });
    const listed = await bench.stripe.refunds.list({ payment_intent: intent });
    expect(listed.data.map((refund) => refund.id)).toEqual([rest.id, part.id]);
    const again = await bench.stripe.refunds.retrieve(part.id, { expand: ["balance_transaction"] });
    expect(again.balance_transaction).toMatchObject({ amount: -1_800_000, fee: 0, net: -1_800_000 });
    const movement = await bench.stripe.balanceTransactions.retrieve(String(rest.balance_transaction));
    expect(movement).toMatchObject({ amount: -30_000_000, source: rest.id, type: "payment_refund" });
    await bench.endpoint.waitFor("charge.refunded", 2);
  });

  it("can fail later: the money is in the balance again, and can be given back again", async () => {
    const intent = await paidIntent();
    const refund = await bench.stripe.refunds.create({ payment_intent: intent });
    const fail = () => fetch(`${bench.base}/_sandbox/refunds/${refund.id}/fail`, { method: "POST" });
    expect((await fail()).status).toBe(201);
    const failed = await bench.stripe.refunds.retrieve(refund.id, {
      expand: ["failure_balance_transaction"],
    });
    expect(failed).toMatchObject({
      status: "failed",
      failure_balance_transaction: { amount: refund.amount, source: refund.id },
    });
    expect((await bench.endpoint.waitFor("refund.failed")).data.object).toMatchObject({ id: refund.id });
    expect((await fail()).status).toBe(409);
    const again = await bench.stripe.refunds.create({ payment_intent: intent });
    expect(again).toMatchObject({ status: "succeeded", amount: refund.amount });
  });

  it("are on their way where the bank is slow, until they arrive or come back", async () => {
    const intent = await paidIntent();
    const operate = async (path: string) =>
      (await fetch(`${bench.base}/_sandbox/${path}`, { method: "POST" })).status;
    expect(await operate(`payments/${intent}/slow-refunds`)).toBe(201);
    expect(await operate("payments/pi_none/slow-refunds")).toBe(409);
    const give = () => bench.stripe.refunds.create({ payment_intent: intent, amount: 100_000 });
    const [arriving, failing] = [await give(), await give()];
    expect(arriving).toMatchObject({ status: "pending", pending_reason: "processing" });
    await until(() => bench.endpoint.of(failing.id, "refund.created") !== undefined);
    expect(bench.endpoint.of(arriving.id, "refund.created")?.data.object).toMatchObject({
      status: "pending",
    });
    const charge = () => bench.stripe.charges.retrieve(String(arriving.charge));
    expect((await charge()).amount_refunded).toBe(200_000);

    expect(await operate(`refunds/${arriving.id}/succeed`)).toBe(201);
    expect(await operate(`refunds/${arriving.id}/succeed`)).toBe(409);
    const arrived = await bench.stripe.refunds.retrieve(arriving.id);
    expect(arrived.status).toBe("succeeded");
    expect(arrived).not.toHaveProperty("pending_reason");
    await until(() => bench.endpoint.of(arriving.id, "refund.updated") !== undefined);
    expect(await operate(`refunds/${failing.id}/fail`)).toBe(201);
    await until(() => bench.endpoint.of(failing.id, "refund.failed") !== undefined);
    expect(bench.endpoint.of(failing.id, "refund.updated")?.data.object).toMatchObject({ status: "failed" });
    expect((await charge()).amount_refunded).toBe(100_000);
  });

  it("can be marked later, and keep what they were marked with", async () => {
    const intent = await paidIntent();
    const made = await bench.stripe.refunds.create({
      payment_intent: intent,
      amount: 100_000,
      metadata: { by: "dashboard" },
    });
    const marked = await bench.stripe.refunds.update(made.id, { metadata: { refund_id: "rfr_1" } });
    expect(marked).toMatchObject({
      id: made.id,
      amount: 100_000,
      metadata: { by: "dashboard", refund_id: "rfr_1" },
    });
    expect((await bench.stripe.refunds.retrieve(made.id)).metadata).toEqual(marked.metadata);
    await expect(bench.stripe.refunds.update("re_none", { metadata: {} })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("need a payment to give back", async () => {
    const session = await bench.stripe.checkout.sessions.create(exampleSession());
    await bench.payByCard(session.id, "4000000000000002");
    const open = await bench.stripe.checkout.sessions.retrieve(session.id);
    await expect(
      bench.stripe.refunds.create({ payment_intent: String(open.payment_intent) }),
    ).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it("are made once under one idempotency key", async () => {
    const intent = await paidIntent();
    const params = { payment_intent: intent, amount: 100_000 };
    const options = { idempotencyKey: `refund-${intent}` };
    const [one, two] = await Promise.all([
      bench.stripe.refunds.create(params, options),
      bench.stripe.refunds.create(params, options),
    ]);
    expect(two.id).toBe(one.id);
    expect((await bench.stripe.refunds.list({ payment_intent: intent })).data).toHaveLength(1);
  });
});
