import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findOrderPayment } from "../../modules/payment-inbox/read-payments";
import type { AttemptAnswer } from "./ask-stripe-about-attempt";

export type AttemptConsequence = { order_id: string; action: "capture" | "refund" | "none" };

/**
 * Writes Stripe's answer down. The order's payment row decides between money and cancelling: whoever changes it from
 * "awaiting" first has won, and money that comes second goes back.
 */
export const recordAttemptStep = createStep(
  "record-attempt",
  async (answer: AttemptAnswer, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { order_id } = answer;
    const now = new Date();
    if (answer.outcome === "paid") {
      const action = await knex.transaction((trx) => recordMoney(trx, answer, now));
      return new StepResponse<AttemptConsequence>({ order_id, action });
    }
    const seen = knex("payment_attempt")
      .where({ id: answer.attempt_id })
      .whereIn("status", ["open", "processing"]);
    if (answer.outcome === "unknown") await seen.update({ checked_at: now });
    else await seen.update({ status: answer.outcome, checked_at: now, updated_at: now });
    return new StepResponse<AttemptConsequence>({ order_id, action: "none" });
  },
);

async function recordMoney(
  trx: Knex,
  answer: AttemptAnswer,
  now: Date,
): Promise<AttemptConsequence["action"]> {
  const { attempt_id, order_id, payment_intent_id, paid_at } = answer;
  await trx("order_payment")
    .where({ order_id, state: "awaiting" })
    .update({ state: "paid", paid_at, paid_attempt_id: attempt_id, settled_at: null, updated_at: now });
  const recorded = await trx("payment_attempt")
    .where({ id: attempt_id })
    .whereNot({ status: "refunded" })
    .update({ status: "paid", payment_intent_id, checked_at: now, updated_at: now });
  const payment = await findOrderPayment(trx, order_id);
  if (payment?.paid_attempt_id === attempt_id) return payment.settled_at ? "none" : "capture";
  return recorded > 0 ? "refund" : "none";
}
