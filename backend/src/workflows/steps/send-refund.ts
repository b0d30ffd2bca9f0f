import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { askForRefund, lookUpRefund, RefundRefused, type StripeRefund } from "./ask-stripe-for-refund";
import { findRefundedPayment } from "./find-refunded-payment";

export type RefundOutcome = { outcome: "succeeded" | "pending" | "failed" };

/**
 * The money. Stripe's answer is written down as soon as it is there, and what it says decides what follows.
 * @throws an error when Stripe could not be reached: the worker comes again
 */
export const sendRefundStep = createStep(
  "send-refund",
  async ({ refund_id }: { refund_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const refund = await findRefund(knex, refund_id);
    if (!refund) throw new Error(`There is no refund ${refund_id}.`);
    if (refund.state === "done") return new StepResponse<RefundOutcome>({ outcome: "succeeded" });
    try {
      const answer = refund.stripe_refund_id
        ? await lookUpRefund(refund.stripe_refund_id)
        : await askForRefund(refund, await findRefundedPayment(knex, refund));
      return new StepResponse(await record(knex, refund, answer));
    } catch (error) {
      if (error instanceof RefundRefused) return new StepResponse(await fail(knex, refund, error.message));
      throw error;
    }
  },
);

async function record(knex: Knex, refund: RefundRow, answer: StripeRefund): Promise<RefundOutcome> {
  if (answer.amount !== refund.amount) {
    throw new Error(`Stripe's refund ${answer.id} is not over the amount of ${refund.id}.`);
  }
  if (!refund.stripe_refund_id) {
    await knex.transaction((trx) =>
      moveRefund(trx, {
        id: refund.id,
        transition: "send",
        actor_label: "Sistem",
        set: {
          stripe_refund_id: answer.id,
          payment_intent_id: answer.payment_intent_id,
          sent_at: answer.created_at,
          failure: null,
        },
      }),
    );
  }
  if (answer.failure === null) return { outcome: answer.succeeded ? "succeeded" : "pending" };
  return fail(knex, refund, answer.failure);
}

async function fail(knex: Knex, refund: RefundRow, failure: string): Promise<RefundOutcome> {
  await knex.transaction((trx) =>
    moveRefund(trx, {
      id: refund.id,
      transition: "fail",
      actor_label: "Sistem",
      note: failure,
      set: { failure },
    }),
  );
  return { outcome: "failed" };
}
