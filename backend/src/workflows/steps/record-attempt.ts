import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findOrderPayment, type PaymentAttemptRow } from "../../modules/payment-inbox/read-payments";
import { writeFinding } from "../../modules/payment-inbox/write-finding";
import type { AttemptAnswer } from "./ask-stripe-about-attempt";

export type AttemptConsequence = {
  attempt_id: string;
  order_id: string;
  /** "accept_late": the order expired before the money came. */
  action: "capture" | "accept_late" | "refund" | "none";
  /** ISO 8601; with money alone. */
  paid_at: string | null;
};

/**
 * Writes Stripe's answer down. The order's payment row decides between money and cancelling: whoever changes it from
 * "awaiting" first has won, and money that comes second goes back.
 */
export const recordAttemptStep = createStep(
  "record-attempt",
  async (answer: AttemptAnswer, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { attempt_id, order_id, paid_at } = answer;
    const now = new Date();
    if (answer.outcome === "paid") {
      const action = await knex.transaction((trx) => recordMoney(trx, answer, now));
      return new StepResponse<AttemptConsequence>({ attempt_id, order_id, action, paid_at });
    }
    if (answer.outcome === "gone") {
      await knex.transaction((trx) => closeGone(trx, attempt_id, now));
      return new StepResponse<AttemptConsequence>({ attempt_id, order_id, action: "none", paid_at: null });
    }
    const seen = knex("payment_attempt").where({ id: attempt_id }).whereIn("status", ["open", "processing"]);
    if (answer.outcome === "unknown") await seen.update({ checked_at: now });
    else await seen.update({ status: answer.outcome, checked_at: now, updated_at: now });
    return new StepResponse<AttemptConsequence>({ attempt_id, order_id, action: "none", paid_at: null });
  },
);

/**
 * The shop was moved to another account at Stripe: a page of the former one can't be asked about any more. Where somebody
 * had begun to pay on it, finance must look there.
 */
async function closeGone(trx: Knex, id: string, now: Date): Promise<void> {
  const attempt = await trx<PaymentAttemptRow>("payment_attempt").where({ id }).forUpdate().first();
  if (!attempt) return;
  const { status, amount, payment_intent_id, order_id } = attempt;
  const counted = (await findOrderPayment(trx, order_id))?.paid_attempt_id === id;
  if ((status === "processing" || status === "paid") && !counted)
    await writeFinding(trx, { id, kind: "payment_unknown", amount, payment_intent_id, order_id });
  // When its status last changed is compared with when a return of it failed.
  const isOpen = status === "open" || status === "processing";
  const closed = isOpen ? { status: "expired" as const, updated_at: now } : {};
  await trx("payment_attempt")
    .where({ id })
    .update({ ...closed, checked_at: now });
}

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
  if (recorded === 0) return "none";
  const expired = payment?.state === "cancelled" && payment.cancel_reason === "deadline";
  if (!expired) return "refund";
  // The cancellation is still giving the stock back; the clock asks about this attempt again in a minute.
  return payment.settled_at ? "accept_late" : "none";
}
