import { randomBytes } from "node:crypto";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { lateMoneyGivenBack } from "./support/late-money";
import { database, refusalOf } from "./support/ledger";
import { books, bounces, findingOf, ownVariant, provider } from "./support/refunds";
import { anotherOfFinance, moveFindingTransfer, outcomes, reference } from "./support/transfers";

const SOON = { timeout: 25_000, interval: 500 };

let here = "";
let finance = "";
let other: Awaited<ReturnType<typeof anotherOfFinance>>;

beforeAll(async () => {
  here = await ownVariant(20);
  finance = await signIn(officers.finance);
  other = await anotherOfFinance();
});

/** Money that came after its buyer had cancelled, and whose return the buyer's bank sent back. */
async function failedReturn() {
  const { returned: id, ...late } = await lateMoneyGivenBack({ variant_id: here, quantity: 1 });
  await bounces(id);
  await expect.poll(() => findingOf(finance, id), SOON).toMatchObject({ transfer_due: late.amount });
  return { id, ...late };
}

/** Told to an auditor as well. */
async function seenByAuditor(id: string) {
  const token = await signIn(officers.auditor);
  const { body } = await api<PaymentDesk>("/officer/pnbp/payments", { token });
  return body.findings.find((one) => one.id === id);
}

const begin = (token: string, id: string) => moveFindingTransfer(token, id, "begin-transfer");
const record = (token: string, id: string, body?: object) =>
  moveFindingTransfer(token, id, "settle-by-hand", body);
const release = (token: string, id: string, body?: object) =>
  moveFindingTransfer(token, id, "release-transfer", body);

describe("late money whose officer is at the bank", { timeout: 120_000 }, () => {
  it("is paid by nobody else, who reads whom to ask; any officer of finance records it", async () => {
    const { id, order_id, amount } = await failedReturn();
    const early = await record(finance, id);
    expect([early.status, early.body.code]).toEqual([409, "transfer_not_begun"]);
    const begun = await begin(other.token, id);
    expect(begun.status).toBe(200);
    expect(begun.body.findings.find((one) => one.id === id)).toMatchObject({
      transfer_due: amount,
      transfer_begun: { at: expect.any(String), by: other.name, is_mine: true },
      allowed_actions: ["settle_by_hand", "release_transfer"],
    });
    expect((await findingOf(finance, id))?.transfer_begun).toMatchObject({ by: other.name, is_mine: false });
    const refused = await begin(finance, id);
    expect([refused.status, refused.body.code]).toEqual([409, "transfer_begun"]);
    const token = await signIn(officers.auditor);
    const { body } = await api<PaymentDesk>("/officer/pnbp/payments", { token });
    const seen = body.findings.find((one) => one.id === id);
    expect(seen).toMatchObject({ transfer_due: null, transfer_begun: { by: null }, allowed_actions: [] });
    expect(JSON.stringify(body)).not.toContain(other.name);

    expect((await record(finance, id)).status).toBe(200);
    expect(await books(order_id)).toEqual({ payment_clearing: amount, treasurer_bank: -amount });
    for (const late of [await begin(finance, id), await release(finance, id)]) {
      expect([late.status, late.body.code]).toEqual([409, "return_already_settled"]);
    }
  });

  it("is begun once, however many press at once, also at another finding of the same payment", async () => {
    const { id, order_id, payment_intent, amount } = await failedReturn();
    const second = `${payment_intent}_again`;
    const found = { kind: "refund_failed", amount, payment_intent_id: payment_intent, order_id };
    await database("payment_finding").insert({ id: second, ...found });
    const answers = await Promise.all([id, second, id].map((one) => begin(finance, one)));
    expect(outcomes(answers)).toEqual(["200", "409 transfer_begun", "409 transfer_begun"]);
    for (const one of [id, second]) {
      expect((await findingOf(finance, one))?.transfer_begun).not.toBeNull();
    }
  });

  it("is free again when nothing was paid", async () => {
    const { id, attempt_id } = await failedReturn();
    const unheld = await release(finance, id);
    expect([unheld.status, unheld.body.code]).toEqual([409, "transfer_not_begun"]);
    await begin(other.token, id);
    const released = await release(finance, id);
    expect(released.status).toBe(200);
    expect(released.body.findings.find((one) => one.id === id)?.transfer_begun).toBeNull();
    const late = await record(other.token, id);
    expect([late.status, late.body.code]).toEqual([409, "transfer_not_begun"]);
    expect((await begin(finance, id)).status).toBe(200);
    const { id: officer_id } = await database("officer").where({ email: officers.finance }).first("id");
    expect(await database("payment_transfer_begun").where({ attempt_id }).orderBy("id")).toMatchObject([
      { begun_by: other.officer_id, released_by: officer_id },
      { begun_by: officer_id, released_by: null },
    ]);
  });

  it("is neither begun nor recorded while a part of it is given back at Stripe", async () => {
    const [before, after] = [await failedReturn(), await failedReturn()];
    await begin(finance, after.id);
    for (const { payment_intent } of [before, after]) {
      await provider.refunds.create({ payment_intent, amount: 100 });
    }
    for (const refused of [await begin(finance, before.id), await record(finance, after.id)]) {
      expect([refused.status, refused.body.code]).toEqual([409, "return_found_at_stripe"]);
    }
    expect((await release(finance, after.id)).status).toBe(200);
  });

  it("is shown until it is released when all of it went back at Stripe: it must not be transferred", async () => {
    const { id, payment_intent } = await failedReturn();
    await begin(other.token, id);
    const { id: made } = await provider.refunds.create({ payment_intent });
    await expect
      .poll(() => findingOf(finance, made), SOON)
      .toMatchObject({ kind: "refund_twice", beside_transfer: "return", may_close: false });
    expect(await findingOf(finance, id)).toMatchObject({
      transfer_due: null,
      transfer_begun: { by: other.name },
      allowed_actions: ["settle_by_hand", "release_transfer"],
    });
    expect(await seenByAuditor(id)).toMatchObject({ transfer_begun: { by: null }, allowed_actions: [] });
    const refused = await record(finance, id);
    expect([refused.status, refused.body.code, Object.keys(refused.body.fields ?? {})]).toEqual([
      409,
      "return_found_at_stripe",
      ["already_paid"],
    ]);

    expect((await release(finance, id)).status).toBe(200);
    expect(await findingOf(finance, id)).toMatchObject({ transfer_begun: null, allowed_actions: [] });
    expect(await findingOf(finance, made)).toMatchObject({
      kind: "returned_at_stripe",
      beside_transfer: null,
    });
    const again = await begin(finance, id);
    expect([again.status, again.body.code]).toEqual([409, "return_already_settled"]);
  });

  it("is recorded though all of it went back at Stripe, once finance says that it has left: it went twice", async () => {
    const { id, attempt_id, payment_intent, amount } = await failedReturn();
    await begin(other.token, id);
    const { id: made } = await provider.refunds.create({ payment_intent });
    await expect.poll(() => findingOf(finance, made), SOON).toMatchObject({ kind: "refund_twice" });
    expect((await record(finance, id, { reference, already_paid: true })).status).toBe(200);
    const { amount: booked } = await database("payment_transfer").where({ attempt_id }).first("amount");
    expect(Number(booked)).toBe(amount);
    expect(await findingOf(finance, id)).toBeUndefined();
    expect(await findingOf(finance, made)).toMatchObject({
      kind: "refund_twice",
      beside_transfer: "return",
      may_close: true,
    });
  });

  it("is recorded or released by who saw the present hold, not one that was called off since", async () => {
    const { id } = await failedReturn();
    const seen = (await begin(other.token, id)).body.findings.find((one) => one.id === id)?.transfer_begun;
    const begun = seen?.id ?? "";
    expect((await release(finance, id, { begun })).status).toBe(200);
    expect((await begin(finance, id)).status).toBe(200);
    for (const stale of [
      await record(other.token, id, { reference, begun }),
      await record(other.token, id, { reference, begun, already_paid: true }),
      await release(other.token, id, { begun }),
    ]) {
      expect([stale.status, stale.body.code]).toEqual([409, "transfer_begun"]);
    }
    expect((await findingOf(finance, id))?.transfer_begun).toMatchObject({ is_mine: true });
  });

  it("stays due when the shop moves to an account at Stripe that doesn't know its page", async () => {
    const { id, attempt_id, amount } = await failedReturn();
    const checkout_session_id = `cs_test_gone${randomBytes(8).toString("hex")}`;
    await database("payment_attempt").where({ id: attempt_id }).update({ checkout_session_id });
    const events = () => database("stripe_event").where({ attempt_id });
    expect(await events().update({ processed_at: null, next_attempt_at: new Date() })).toBeGreaterThan(0);
    await expect.poll(() => events().whereNull("processed_at"), SOON).toEqual([]);
    expect(await findingOf(finance, id)).toMatchObject({ transfer_due: amount });
    expect((await begin(finance, id)).status).toBe(200);
  });

  it("is held in the database: begun first, by finance, released once, and kept", async () => {
    const { order_id, attempt_id, amount } = await failedReturn();
    const { officer_id } = other;
    const { id: treasurer } = await database("officer").where({ email: officers.treasurer }).first("id");
    const begun = (begun_by: string) =>
      database("payment_transfer_begun").insert({ attempt_id, begun_by, begun_at: new Date() });
    const paid = { attempt_id, order_id, amount, officer_id, reference: "TRF 0093817" };
    const transfer = () =>
      database.transaction((trx) => trx("payment_transfer").insert({ ...paid, transferred_at: new Date() }));
    const row = () => database("payment_transfer_begun").where({ attempt_id });
    const released = { released_by: officer_id, released_at: new Date() };

    expect(await refusalOf(transfer())).toBe("return_transfer_begun_first");
    expect(await refusalOf(begun(treasurer))).toBe("return_transferred_by_finance");
    await begun(officer_id);
    expect(await refusalOf(begun(officer_id))).toBe("return_transfer_begun_once");
    expect(await refusalOf(transfer())).toBe("return_transfer_has_entries");
    for (const [change, constraint] of [
      [{ begun_at: new Date() }, "return_transfer_frozen"],
      [{ ...released, released_by: treasurer }, "return_transferred_by_finance"],
      [{ ...released, released_by: null }, "return_transfer_released_whole"],
    ] as const) {
      expect(await refusalOf(row().update(change))).toBe(constraint);
    }
    await row().update(released);
    expect(await refusalOf(row().update({ released_by: null, released_at: null }))).toBe(
      "return_transfer_frozen",
    );
    expect(await refusalOf(row().delete())).toBe("return_transfer_frozen");
    expect(await refusalOf(transfer())).toBe("return_transfer_begun_first");
  });
});
