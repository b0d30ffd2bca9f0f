import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import { reversalOf } from "../../domain/ledger-entry";
import { refundFailure } from "../../lib/refund-failed";
import { appendEntries } from "../../modules/ledger/append-entries";
import { readStandingRefundEntries } from "../../modules/ledger/read-sealed-entries";
import { moveRefund } from "../../modules/refund/move-refund";
import type { RefundRow } from "../../modules/refund/read-refund";

/**
 * A refund that was done and came back from the buyer's bank: the books take it back, and finance can try it again. One
 * that is still on its way learns of it from the worker that asks about it; one that was paid by transfer since stays done.
 */
export async function reopenRefund(trx: Knex.Transaction, refund: Stripe.Refund): Promise<void> {
  const done: RefundRow | undefined = await trx("refund_request")
    .where({ stripe_refund_id: refund.id, state: "done", transfer_reference: null })
    .forUpdate()
    .first();
  if (!done) return;
  const now = new Date().toISOString();
  const entries = await readStandingRefundEntries(trx, done);
  await appendEntries(
    trx,
    entries.map((entry) => reversalOf(entry, now)),
  );
  const failure = refundFailure(refund);
  await moveRefund(trx, {
    id: done.id,
    transition: "bounce",
    actor_label: "Sistem",
    note: failure,
    set: { done_at: null, failure },
  });
}
