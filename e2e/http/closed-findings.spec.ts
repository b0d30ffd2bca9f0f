import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { desk, finding } from "./support/payment-desk";
import { anotherOfFinance } from "./support/transfers";

let finance = "";
let officer = "";
let other: Awaited<ReturnType<typeof anotherOfFinance>>;

beforeAll(async () => {
  finance = await signIn(officers.finance);
  officer = (await database("officer").where({ email: officers.finance }).first("id")).id;
  other = await anotherOfFinance();
});

/** Kept apart from what other specs make happen at Stripe, and taken away at the end: the desk shows a hundred. */
const RUN = `found_${randomUUID().replaceAll("-", "")}`;
let count = 0;

afterAll(async () => {
  await database("payment_finding").whereLike("id", `${RUN}%`).delete();
});

const row = (kind: string, found_at = new Date()) => ({
  id: `${RUN}_${count++}`,
  kind,
  amount: 25_000,
  found_at,
});

async function found(kind: string): Promise<string> {
  const one = row(kind);
  await database("payment_finding").insert(one);
  return one.id;
}

const close = (token: string, id: string) =>
  api<PaymentDesk & ApiError>(`/officer/pnbp/payments/findings/${id}/close`, {
    token,
    method: "POST",
    body: {},
  });
const closed = (finding_id: string) => database("payment_finding_closed").where({ finding_id });
const closing = (finding_id: string, closed_by: string) =>
  database("payment_finding_closed").insert({ finding_id, closed_by, closed_at: new Date() });

describe("a finding that nothing else makes leave", () => {
  it.each([
    ["stray_payment", "stray_payment"],
    ["stray_refunded", "stray_refunded"],
    ["payment_unknown", "payment_unknown"],
    ["payout_by_hand", "payout_by_hand"],
    // Of no order's money: there is nothing to record.
    ["refund_at_stripe", "returned_at_stripe"],
  ])("of kind %s leaves once finance has looked at it, who is written down", async (kind, told) => {
    const id = await found(kind);
    expect(await finding(id)).toMatchObject({ kind: told, may_close: true });
    const answer = await close(finance, id);
    expect(answer.status).toBe(200);
    expect(answer.body.findings.find((one) => one.id === id)).toBeUndefined();
    // Who comes second finds it done.
    expect((await close(other.token, id)).status).toBe(200);
    expect(await closed(id)).toMatchObject([{ closed_by: officer, closed_at: expect.any(Date) }]);
  });

  it("is shown again when its money didn't go back after all", async () => {
    const id = await found("stray_refunded");
    await close(finance, id);
    await database("payment_finding").where({ id }).update({ kind: "refund_failed" });
    expect(await finding(id)).toMatchObject({ kind: "refund_failed", may_close: false });
  });

  it("is not an auditor's to close", async () => {
    const id = await found("stray_payment");
    const token = await signIn(officers.auditor);
    const { body } = await api<PaymentDesk>("/officer/pnbp/payments", { token });
    expect(body.findings.find((one) => one.id === id)).toMatchObject({ may_close: false });
  });
});

it.each(["refund_failed", "refund_twice", "payout_mismatch"])("a %s is not closed", async (kind) => {
  const id = await found(kind);
  expect(await finding(id)).toMatchObject({ may_close: false });
  const refused = await close(finance, id);
  expect([refused.status, refused.body.code]).toEqual([409, "finding_stays"]);
  expect(await closed(id)).toEqual([]);
  expect(await refusalOf(closing(id, officer))).toBe("finding_closed_at_its_end");
});

it("the database wants an officer of finance, and keeps what was written", async () => {
  const id = await found("stray_payment");
  const { id: treasurer } = await database("officer").where({ email: officers.treasurer }).first("id");
  expect(await refusalOf(closing(id, treasurer))).toBe("finding_closed_by_finance");
  await closing(id, officer);
  const frozen = "finding_closed_frozen";
  expect(await refusalOf(closed(id).update({ closed_by: other.officer_id }))).toBe(frozen);
  expect(await refusalOf(closed(id).delete())).toBe(frozen);
});

it("money owed to a buyer is shown however much was found since, and how much that is", async () => {
  const day = (year: number) => new Date(`${year}-06-01T00:00:00Z`);
  const owed = row("refund_failed", day(2020));
  await database("payment_finding").insert([
    owed,
    ...Array.from({ length: 100 }, () => row("stray_payment", day(2021))),
  ]);
  const { findings, totals } = await desk();
  expect(findings).toHaveLength(100);
  expect(totals.findings).toBeGreaterThan(100);
  const at = findings.findIndex(({ id }) => id === owed.id);
  expect(at).toBeGreaterThanOrEqual(0);
  const urgent = findings.filter(({ kind }) => kind === "refund_failed" || kind === "refund_twice");
  expect(at).toBeLessThan(urgent.length);
});
