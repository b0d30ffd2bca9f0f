import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { disputeEntries, type DisputeFact } from "../domain/ledger-settlement";
import { nearestRupiah, rupiah } from "../domain/rupiah";
import { idOf } from "../lib/id-of";
import { askStripe, stripe } from "../lib/stripe";
import { appendEntries } from "../modules/ledger/append-entries";
import { orderOfIntent, readPaymentParts } from "../views/read-payment-parts";

export type RecordDisputeInput = { dispute_id: string };

const recordDisputeStep = createStep(
  "record-dispute",
  async ({ dispute_id }: RecordDisputeInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const dispute = await askStripe(() => stripe.disputes.retrieve(dispute_id));
    if (dispute.currency !== "idr") throw new Error(`Dispute ${dispute_id} is not in rupiah.`);
    const order_id = await orderOfIntent(knex, idOf(dispute.payment_intent));
    const posted = await knex.transaction(async (trx) => {
      await writeDown(trx, dispute, order_id);
      if (!order_id) return 0;
      const parts = await readPaymentParts(trx, order_id);
      return appendEntries(
        trx,
        factsOf(dispute).flatMap((fact) => disputeEntries(fact, parts)),
      );
    });
    return new StepResponse({ order_id, posted });
  },
);

/** A dispute as Stripe has it now: written down for finance, and what it did to the money booked. May be repeated. */
export const recordDisputeWorkflow = createWorkflow(
  "record-dispute",
  (input: RecordDisputeInput) => new WorkflowResponse(recordDisputeStep(input)),
);

async function writeDown(trx: Knex, dispute: Stripe.Dispute, order_id: string | null): Promise<void> {
  const due = dispute.evidence_details.due_by;
  await trx("payment_dispute")
    .insert({
      id: dispute.id,
      order_id,
      payment_intent_id: idOf(dispute.payment_intent),
      // A bank that converts from a currency of its own takes sen too.
      amount: nearestRupiah(dispute.amount),
      reason: dispute.reason,
      status: dispute.status,
      due_by: due === null ? null : at(due),
      opened_at: at(dispute.created),
      updated_at: new Date(),
    })
    .onConflict("id")
    .merge(["order_id", "status", "due_by", "updated_at"]);
}

/** The money that moved, by what stands on the balance; a mere warning moves none. */
function factsOf(dispute: Stripe.Dispute): DisputeFact[] {
  const { id: dispute_id, status, balance_transactions: moves } = dispute;
  const taken = moves.find(({ amount }) => amount < 0);
  const returned = moves.find(({ amount }) => amount > 0);
  if (!taken) return [];
  const amount = rupiah(-nearestRupiah(taken.amount));
  const fact = (step: DisputeFact["step"], seconds: number) => ({
    ...{ dispute_id, step, amount },
    occurred_at: at(seconds).toISOString(),
  });
  const opened = fact("opened", taken.created);
  if (returned) return [opened, fact("won", returned.created)];
  // When the bank decided, Stripe doesn't say: it is the moment it told.
  return status === "lost" ? [opened, fact("lost", Math.floor(Date.now() / 1000))] : [opened];
}

function at(seconds: number): Date {
  return new Date(seconds * 1000);
}
