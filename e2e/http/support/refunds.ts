import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { FindingView, PaymentDesk } from "@karya/backend/src/contract/payments";
import type { RefundDetail } from "@karya/backend/src/contract/refund";
import Stripe from "stripe";
import { api, officers, signIn } from "./client";
import { database } from "./ledger";
import { createLiveListing, someContent } from "./listings";
import { facilities, paidOrder } from "./shop";
import { moveTransfer, settleBy } from "./transfers";

const sandbox = new URL(process.env.STRIPE_API_URL ?? "http://localhost:12111");

/** The payment provider itself: what it says is what happened. */
export const provider = new Stripe(process.env.STRIPE_SECRET_KEY ?? "sk_test_sandbox", {
  host: sandbox.hostname,
  port: sandbox.port,
  protocol: "http",
});

const parcelPath = "/officer/facility/consignments";
const refundPath = "/officer/pnbp/refunds";

export const parcel = (token: string, id: string) =>
  api<ConsignmentDetail & ApiError>(`${parcelPath}/${id}`, { token });

export const cancelParcel = (
  token: string,
  id: string,
  restock = true,
  reason = "Barangnya ternyata rusak.",
) =>
  api<ConsignmentDetail & ApiError>(`${parcelPath}/${id}/cancel`, {
    token,
    method: "POST",
    body: { reason, restock },
  });

export const askBack = (token: string, id: string, change: Record<string, unknown> = {}) =>
  api<ConsignmentDetail & ApiError>(`${parcelPath}/${id}/refunds`, {
    token,
    method: "POST",
    body: { reason: "Jahitannya terlepas.", include_shipping: false, restock: true, items: [], ...change },
  });

export const refund = (token: string, id: string) =>
  api<RefundDetail & ApiError>(`${refundPath}/${id}`, { token });

export const decide = (
  token: string,
  id: string,
  action: "approve" | "decline" | "retry",
  body: unknown = {},
) => api<RefundDetail & ApiError>(`${refundPath}/${id}/${action}`, { token, method: "POST", body });

/** Begins and records the bank transfer that paid the buyer of a failed refund. */
export const settle = (token: string, id: string, body?: object) => settleBy(moveTransfer, token, id, body);

/** The buyer's bank sends the money of a refund back. */
export async function bounces(stripe_refund_id: string): Promise<void> {
  const path = `/_sandbox/refunds/${stripe_refund_id}/fail`;
  const { status } = await fetch(new URL(path, sandbox), { method: "POST" });
  if (status !== 201) throw new Error(`The refund did not bounce: ${status}.`);
}

/** What finance reads under "Perlu diperiksa" about an object of Stripe's. */
export async function findingOf(finance: string, id: string): Promise<FindingView | undefined> {
  const { body } = await api<PaymentDesk>("/officer/pnbp/payments", { token: finance });
  return body.findings.find((one) => one.id === id);
}

/** Goods that no other spec buys: a variant of the demo staff's, with units enough. */
export async function ownVariant(units: number, price?: number): Promise<string> {
  const token = await signIn(officers.staff);
  const content = await someContent(token);
  const [first, ...others] = content.variants;
  if (!first) throw new Error("The content has no variant.");
  const variants = [{ ...first, initial_stock: units, price: price ?? first.price }, ...others];
  const { id } = await createLiveListing(token, { ...content, variants });
  const { variant_ids } = await database("listing").where({ id }).first("variant_ids");
  return variant_ids[first.key];
}

/** A paid order of both demo facilities: the parcel of the staff's own, of the other, and the buyer's link. */
export async function paidParcels(here: string, there: string, quantity = 2) {
  const { order, token, order_id } = await paidOrder(
    { variant_id: here, quantity },
    { variant_id: there, quantity: 1 },
  );
  const of = (handle: string) => {
    const found = order.consignments.find(({ facility }) => facility.handle === handle);
    if (!found) throw new Error(`The order has no parcel of ${handle}.`);
    return found;
  };
  return { order, order_id, token, own: of(facilities.staff), foreign: of(facilities.other) };
}

/** Ships and delivers a parcel; of the demo staff's own facility unless another's token is given. */
export async function deliver(id: string, by?: string): Promise<void> {
  const token = by ?? (await signIn(officers.staff));
  await api(`${parcelPath}/${id}/ship`, {
    token,
    method: "POST",
    body: { tracking_number: `JX${Date.now()}` },
  });
  const { status } = await api(`${parcelPath}/${id}/deliver`, { token, method: "POST", body: {} });
  if (status !== 200) throw new Error(`The parcel was not delivered: ${status}.`);
}

/** What Stripe has given back of an order. */
export async function givenBack(order_id: string): Promise<Stripe.Refund[]> {
  const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
  return (await provider.refunds.list({ payment_intent: attempt.payment_intent_id, limit: 100 })).data;
}

/** Asks until the refund is in the state; fails with the last one. */
export async function waitForRefund(id: string, state: string): Promise<void> {
  const until = Date.now() + 25_000;
  for (;;) {
    const row = await database("refund_request").where({ id }).first();
    if (row.state === state) return;
    if (Date.now() > until)
      throw new Error(`The refund stayed ${row.state}: ${row.failure ?? "no failure"}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The sums of an order's postings by account. */
export async function books(order_id: string): Promise<Record<string, number>> {
  const rows: { account: string; amount: number }[] = await database("ledger_posting as p")
    .join("ledger_entry as e", "e.id", "p.entry_id")
    .where({ "e.order_id": order_id })
    .groupBy("p.account")
    .select("p.account", database.raw("sum(p.amount)::int AS amount"));
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
}
