import type { RefundList } from "@karya/backend/src/contract/refund";
import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { AMOUNT, bouncedRefund, goodsToBounce } from "./support/bounced";
import { api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { desk, operate, SOON } from "./support/payment-desk";
import { books, findingOf, provider, refund } from "./support/refunds";
import { anotherOfFinance, moveTransfer, reference } from "./support/transfers";
import { until } from "./support/until";

let goods: Awaited<ReturnType<typeof goodsToBounce>>;
let finance = "";
let other: Awaited<ReturnType<typeof anotherOfFinance>>;

beforeAll(async () => {
  [goods, finance, other] = await Promise.all([
    goodsToBounce(20),
    signIn(officers.finance),
    anotherOfFinance(),
  ]);
});

const bounced = ahead(6, () => bouncedRefund(goods));

const begin = (id: string, token = finance) => moveTransfer(token, id, "begin-transfer");

/** The buyer's bank disputes a payment, and the shop has worked off what Stripe tells of it. */
async function disputed(payment_intent: string): Promise<string> {
  const { body } = await operate(`payments/${payment_intent}/dispute`);
  const told = () => database("stripe_event").where({ object_id: body.id }).whereNotNull("processed_at");
  await until(told, ({ length }) => length === 2);
  return body.id;
}

const dispute = (id: string) => database("payment_dispute").where({ id });

describe("a refund of a payment that the buyer's bank disputes", { timeout: 120_000 }, () => {
  it("isn't paid by transfer as well; an inquiry that was closed without a chargeback is no dispute", async () => {
    const { id, payment_intent } = await bounced();
    const dispute_id = await disputed(payment_intent);
    const refused = await begin(id);
    expect([refused.status, refused.body.code]).toEqual([409, "payment_disputed"]);
    expect((await refund(finance, id)).body.status).toBe("failed");
    await dispute(dispute_id).update({ status: "warning_closed" });
    expect((await desk()).disputes.find((one) => one.id === dispute_id)).toMatchObject({ status: "won" });
    expect((await begin(id)).status).toBe(200);
  });

  it("is nothing to transfer once the dispute is lost: the bank has the money", async () => {
    const { id, payment_intent } = await bounced();
    const dispute_id = await disputed(payment_intent);
    await operate(`disputes/${dispute_id}/lose`);
    await expect.poll(() => dispute(dispute_id).first("status"), SOON).toEqual({ status: "lost" });
    const refused = await begin(id);
    expect([refused.status, refused.body.code]).toEqual([409, "payment_dispute_lost"]);
  });

  it("is recorded when its dispute came while its officer was at the bank, once they say that the money has left", async () => {
    const { id, order_id, payment_intent } = await bounced();
    await begin(id);
    await disputed(payment_intent);
    const refused = await moveTransfer(finance, id, "settle-by-hand");
    expect([refused.status, refused.body.code, Object.keys(refused.body.fields ?? {})]).toEqual([
      409,
      "payment_disputed",
      ["already_paid"],
    ]);
    const recorded = await moveTransfer(finance, id, "settle-by-hand", { reference, already_paid: true });
    expect(recorded.body).toMatchObject({ status: "done", paid_by_transfer: true });
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
  });
});

describe(
  "a refund that was given back by the dashboard while it was transferred",
  { timeout: 120_000 },
  () => {
    it("is recorded as it was paid, and the desk says that it went twice", async () => {
      const { id, order, order_id, payment_intent } = await bounced();
      await begin(id);
      const { id: made } = await provider.refunds.create({ payment_intent, amount: AMOUNT * 100 });
      await expect
        .poll(() => findingOf(finance, made), SOON)
        .toMatchObject({ kind: "refund_at_stripe", beside_transfer: "request", amount: AMOUNT });
      const refused = await moveTransfer(finance, id, "settle-by-hand");
      expect([refused.status, refused.body.code, Object.keys(refused.body.fields ?? {})]).toEqual([
        409,
        "refund_found_at_stripe",
        ["already_paid"],
      ]);
      const recorded = await moveTransfer(finance, id, "settle-by-hand", { reference, already_paid: true });
      expect(recorded.body).toMatchObject({ status: "done", transfer_reference: reference });
      expect(await books(order_id)).toMatchObject({
        payment_clearing: order.total,
        treasurer_bank: -AMOUNT,
        state_revenue: AMOUNT - order.subtotal,
      });
      expect(await findingOf(finance, made)).toMatchObject({
        kind: "refund_twice",
        beside_transfer: "request",
        amount: AMOUNT,
      });
    });
  },
);

describe("a refund that is being paid by transfer", { timeout: 120_000 }, () => {
  it("is recorded or released by who saw the present hold, not one that was called off since", async () => {
    const { id, failed } = await bounced();
    const first = await begin(id, other.token);
    expect(first.body.transfer_begun).toMatchObject({ by: other.name, is_mine: true });
    expect((await refund(finance, id)).body.transfer_begun).toMatchObject({ by: other.name, is_mine: false });
    // Its bounce is nothing that anybody else should send again.
    expect(await findingOf(finance, failed)).toMatchObject({
      kind: "refund_failed",
      beside_transfer: "request",
    });

    const begun = first.body.transfer_begun?.id ?? "";
    expect((await moveTransfer(finance, id, "release-transfer", { begun })).status).toBe(200);
    expect(await findingOf(finance, failed)).toMatchObject({ beside_transfer: null });
    expect((await begin(id)).status).toBe(200);
    for (const stale of [
      await moveTransfer(other.token, id, "settle-by-hand", { reference, begun }),
      await moveTransfer(other.token, id, "release-transfer", { begun }),
    ]) {
      expect([stale.status, stale.body.code]).toEqual([409, "transfer_begun"]);
    }
    expect((await refund(finance, id)).body).toMatchObject({
      status: "transferring",
      transfer_begun: { is_mine: true },
    });
  });

  it("is listed by how long it has waited, as are those that failed", async () => {
    const { id } = await bounced();
    const { body: begun } = await begin(id);
    const listed = async (query: string) =>
      (await api<RefundList>(`/officer/pnbp/refunds?${query}`, { token: finance })).body;
    const { rows, count, page_size } = await listed("status=transferring");
    const waits = rows.map(({ transferring_since }) => transferring_since ?? "");
    expect(waits).not.toContain("");
    expect(waits).toEqual([...waits].sort());
    const pages = Array.from({ length: Math.ceil(count / page_size) }, (_, index) => index + 1);
    const all = await Promise.all(pages.map((page) => listed(`status=transferring&page=${page}`)));
    const own = all.flatMap((page) => page.rows).find((row) => row.id === id);
    expect(own?.transferring_since).toBe(begun.transfer_begun?.at);

    const failed = (await listed("status=failed")).rows;
    const asked = failed.map(({ requested_at }) => requested_at);
    expect(asked).toEqual([...asked].sort());
    expect(failed.every(({ transferring_since }) => transferring_since === null)).toBe(true);
  });
});
