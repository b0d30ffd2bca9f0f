import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import { findToTakeUp, type StripeRefund } from "./ask-stripe-for-refund";
import { findRefundedPayment } from "./find-refunded-payment";
import { finishRefund } from "./finish-refund";

/**
 * What somebody gave back in Stripe's dashboard is recorded by the request that it covers, and no money goes: its part of
 * that refund, the books and the state in one transaction. Several requests may record one refund, up to its amount.
 * @throws a database error when another request was quicker: the worker comes again
 */
export const takeUpRefundStep = createStep(
  "take-up-refund",
  async ({ refund_id }: { refund_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const refund = await findRefund(knex, refund_id);
    if (refund?.state !== "approved") return new StepResponse({ refund_id });
    const made = await findToTakeUp(refund, await findRefundedPayment(knex, refund));
    if (made) await knex.transaction((trx) => takeUp(trx, refund, made));
    return new StepResponse({ refund_id });
  },
);

async function takeUp(trx: Knex.Transaction, { id, amount }: RefundRow, made: StripeRefund): Promise<void> {
  const sent = await moveRefund(trx, {
    id,
    transition: "send",
    actor_label: "Sistem",
    note: "Sudah dikembalikan lewat dasbor Stripe.",
    set: {
      stripe_refund_id: made.id,
      payment_intent_id: made.payment_intent_id,
      sent_at: made.created_at,
      failure: null,
    },
  });
  if (!sent) return;
  await trx("refund_taking").insert({ request_id: id, stripe_refund_id: made.id, made: made.amount, amount });
  await finishRefund(trx, id);
}
