import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import Stripe from "stripe";
import { writeFinding } from "../../modules/payment-inbox/write-finding";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
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
    // It was ended since it was claimed, and may be in the hands of an officer at the bank.
    if (refund.state !== "approved" && refund.state !== "sent")
      return new StepResponse<RefundOutcome>({ outcome: "failed" });
    try {
      const answer = refund.stripe_refund_id
        ? await lookUp(refund.stripe_refund_id)
        : await askForRefund(refund, await findRefundedPayment(knex, refund));
      return new StepResponse(await record(knex, refund, answer));
    } catch (error) {
      if (error instanceof RefundRefused) return new StepResponse(await fail(knex, refund, error.message));
      throw error;
    }
  },
);

/** @throws RefundRefused when the present account doesn't know it, after a change of keys: asking again won't help */
async function lookUp(stripe_refund_id: string): Promise<StripeRefund> {
  try {
    return await lookUpRefund(stripe_refund_id);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      throw new RefundRefused(`Stripe menolak: ${error.message}`);
    throw error;
  }
}

async function record(knex: Knex, refund: RefundRow, answer: StripeRefund): Promise<RefundOutcome> {
  if (answer.amount !== refund.amount) {
    throw new Error(`Stripe's refund ${answer.id} is not over the amount of ${refund.id}.`);
  }
  if (!refund.stripe_refund_id) {
    const moved = await knex.transaction((trx) =>
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
    if (!moved && answer.failure === null && (await isReportedTwice(knex, refund, answer)))
      return { outcome: "failed" };
  }
  if (answer.failure === null) return { outcome: answer.succeeded ? "succeeded" : "pending" };
  return fail(knex, refund, answer.failure);
}

/**
 * The request was ended while Stripe was asked: it failed for another process, or was paid by transfer. Unless that other
 * process wrote down this very refund, money went back that the request doesn't tell of, perhaps a second time.
 */
async function isReportedTwice(
  knex: Knex,
  { id, order_id }: RefundRow,
  answer: StripeRefund,
): Promise<boolean> {
  const now = await findRefund(knex, id);
  if (now?.stripe_refund_id === answer.id) return false;
  await writeFinding(knex, {
    id: answer.id,
    kind: "refund_twice",
    amount: answer.amount,
    payment_intent_id: answer.payment_intent_id,
    order_id,
    refund_id: id,
  });
  return true;
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
