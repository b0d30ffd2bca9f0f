import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import { nearestRupiah } from "../../domain/rupiah";
import { idOf } from "../../lib/id-of";
import type { FindingView } from "../../contract/payments";

export type NewFinding = {
  /** Of what was found; it is reported once. */
  id: string;
  kind: FindingView["kind"];
  /** Whole rupiah. */
  amount: number;
  payment_intent_id: string | null;
  order_id: string | null;
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
  await knex("payment_finding")
    .insert({
      id: refund.id,
      kind: "refund_failed",
      amount: nearestRupiah(refund.amount),
      payment_intent_id: idOf(refund.payment_intent),
      order_id,
      found_at: new Date(),
    })
    .onConflict("id")
    .merge(["kind", "found_at"])
    .whereNot("payment_finding.kind", "refund_failed");
}
