import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import { reversalOf } from "../../domain/ledger-entry";
import { refundFailure } from "../../lib/refund-failed";
import { appendEntries } from "../../modules/ledger/append-entries";
import { readStandingRefundEntries } from "../../modules/ledger/read-sealed-entries";
import { moveRefund } from "../../modules/refund/move-refund";
import type { RefundRow } from "../../modules/refund/read-refund";

/**
 * A refund that was done and came back from the buyer's bank: the books take it back, and finance can try it again. So it is
 * with all requests that recorded a part of it. One that is still on its way learns of it from the worker that asks about it;
 * one that was paid by transfer since stays done.
 */
export async function reopenRefund(trx: Knex.Transaction, refund: Stripe.Refund): Promise<void> {
  const rows: RefundRow[] = await trx("refund_request")
    .where({ stripe_refund_id: refund.id, state: "done", transfer_reference: null })
    .orderBy("id")
    .forUpdate();
  for (const done of rows) await reopen(trx, done, refundFailure(refund));
}

async function reopen(trx: Knex.Transaction, done: RefundRow, failure: string): Promise<void> {
  const now = new Date().toISOString();
  const entries = await readStandingRefundEntries(trx, done);
  await appendEntries(
    trx,
    entries.map((entry) => reversalOf(entry, now)),
  );
  await moveRefund(trx, {
    id: done.id,
    transition: "bounce",
    actor_label: "Sistem",
    note: failure,
    set: { done_at: null, failure },
  });
}
