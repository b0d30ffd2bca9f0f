import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import { nearestRupiah } from "../../domain/rupiah";
import { idOf } from "../../lib/id-of";
import type { FindingView } from "../../contract/payments";

export type NewFinding = {
  /** Of what was found; it is reported once. */
  id: string;
  kind: Exclude<FindingView["kind"], "returned_at_stripe">;
  /** Whole rupiah. */
  amount: number;
  payment_intent_id: string | null;
  order_id: string | null;
  /** When Stripe made it. */
  made_at?: Date;
  /** The request that it was made for. */
  refund_id?: string | null;
};

export async function writeFinding(knex: Knex, finding: NewFinding): Promise<void> {
  await knex("payment_finding").insert(finding).onConflict("id").ignore();
}

/** A refund that failed, also one that was reported before for another reason; when it was first known to have failed. */
export async function writeFailedRefund(
  knex: Knex,
  refund: Stripe.Refund,
  order_id: string | null,
): Promise<void> {
  const { id, amount, payment_intent, metadata } = refund;
  await writeFailure(knex, {
    id,
    amount: nearestRupiah(amount),
    payment_intent_id: idOf(payment_intent),
    order_id,
    // Its retry forgets it.
    refund_id: metadata?.refund_id ?? null,
  });
}

type RefusedReturn = { payment_intent: string; amount: number; order_id: string };

/** Money that came too late or twice, and that Stripe refuses to give back: there is no refund, so it bears the payment's id. */
export async function writeRefusedReturn(
  knex: Knex,
  { payment_intent, amount, order_id }: RefusedReturn,
): Promise<void> {
  await writeFailure(knex, { id: payment_intent, amount, payment_intent_id: payment_intent, order_id });
}

/** Whether either was found of a payment before. */
export async function hasReturnFailed(knex: Knex, payment_intent: string): Promise<boolean> {
  const found = await knex("payment_finding")
    .where({ payment_intent_id: payment_intent, kind: "refund_failed" })
    .first("id");
  return found !== undefined;
}

async function writeFailure(knex: Knex, failure: Omit<NewFinding, "kind">): Promise<void> {
  await knex("payment_finding")
    .insert({ ...failure, kind: "refund_failed", found_at: new Date() })
    .onConflict("id")
    .merge(["kind", "found_at", "refund_id"])
    .whereNot("payment_finding.kind", "refund_failed");
}
