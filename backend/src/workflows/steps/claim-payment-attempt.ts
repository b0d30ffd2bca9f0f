import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { askStripe, stripe } from "../../lib/stripe";
import {
  findOrderPayment,
  listAttempts,
  type OrderPaymentRow,
  type PaymentAttemptRow,
} from "../../modules/payment-inbox/read-payments";

export type PaymentClaim = {
  attempt_id: string;
  order_id: string;
  payment_session_id: string;
  amount: number;
  /** Seconds since 1970. */
  expires_at: number;
  /** Set when Stripe's page is open already. */
  url: string | null;
};

const MINUTE = 60_000;
/** Stripe takes 30 minutes to 24 hours; a margin for clocks that differ. */
const SHORTEST = 31 * MINUTE;
const LONGEST = 24 * 60 * MINUTE - MINUTE;

/**
 * One open attempt per order: reuses the one that is there, else writes a new one before Stripe is asked, so that its
 * id can be the idempotency key.
 * @throws DomainError "order_not_payable", "payment_under_way" (409)
 */
export const claimPaymentAttemptStep = createStep(
  "claim-payment-attempt",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const payment = await findOrderPayment(knex, order_id);
    if (payment?.state !== "awaiting" || payment.pay_before.getTime() <= Date.now()) {
      throw new DomainError("order_not_payable", {}, "conflict");
    }
    const [latest] = await listAttempts(knex, order_id);
    const attempt = (latest && (await stillOpen(knex, latest))) ?? (await newAttempt(knex, payment, latest));
    return new StepResponse<PaymentClaim>({
      attempt_id: attempt.id,
      order_id,
      payment_session_id: payment.payment_session_id,
      amount: payment.amount,
      expires_at: Math.floor(attempt.expires_at.getTime() / 1000),
      url: attempt.url,
    });
  },
);

/** The attempt, when it can be paid as it is; null when a new one is needed. */
async function stillOpen(knex: Knex, attempt: PaymentAttemptRow): Promise<PaymentAttemptRow | null> {
  if (attempt.status !== "open") return null;
  const { checkout_session_id } = attempt;
  if (!checkout_session_id) {
    if (attempt.expires_at.getTime() - Date.now() > SHORTEST - MINUTE) return attempt;
  } else {
    const session = await askStripe(() => stripe.checkout.sessions.retrieve(checkout_session_id));
    if (session.status === "open") return attempt;
    if (session.payment_status === "paid") throw new DomainError("payment_under_way", {}, "conflict");
  }
  await knex("payment_attempt").where({ id: attempt.id, status: "open" }).update({ status: "expired" });
  return null;
}

async function newAttempt(
  knex: Knex,
  payment: OrderPaymentRow,
  latest: PaymentAttemptRow | undefined,
): Promise<PaymentAttemptRow> {
  const life = Math.min(Math.max(payment.pay_before.getTime() - Date.now(), SHORTEST), LONGEST);
  const [attempt]: PaymentAttemptRow[] = await knex("payment_attempt")
    .insert({
      id: generateEntityId("", "pat"),
      order_id: payment.order_id,
      number: (latest?.number ?? 0) + 1,
      status: "open",
      amount: payment.amount,
      expires_at: new Date(Date.now() + life),
    })
    .onConflict()
    .ignore()
    .returning("*");
  if (attempt) return attempt;
  // Another request was quicker by a moment: its attempt is the open one.
  const [quicker] = await listAttempts(knex, payment.order_id);
  if (quicker?.status !== "open") throw new DomainError("payment_under_way", {}, "conflict");
  return quicker;
}
