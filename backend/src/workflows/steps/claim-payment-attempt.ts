import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { pageClosesAt, payBefore, type PaymentMethod } from "../../domain/payment-deadline";
import { env } from "../../env";
import { expireAtStripe } from "../../lib/expire-at-stripe";
import { findSession } from "../../lib/find-session";
import { paymentDeadlines } from "../../lib/payment-deadlines";
import {
  findAttempt,
  listAttempts,
  type OrderPaymentRow,
  type PaymentAttemptRow,
} from "../../modules/payment-inbox/read-payments";

export type PaymentClaimInput = {
  order_id: string;
  /** Null leaves the choice to the payment page. */
  method: PaymentMethod | null;
};

export type PaymentClaim = {
  attempt_id: string;
  order_id: string;
  payment_session_id: string;
  method: PaymentMethod | null;
  amount: number;
  /** Seconds since 1970. */
  expires_at: number;
  /** Set when Stripe's page is open already. */
  url: string | null;
};

/** Younger than this, an attempt without a page may still get its own at Stripe: the life that was asked for is still allowed. */
const GRACE = 60_000;

/**
 * One open attempt per order: reuses the one that is there, else writes a new one before Stripe is asked, so that its
 * id can be the idempotency key. Another method closes the page of the former and moves the deadline.
 * @throws DomainError "order_not_payable", "payment_under_way" (409), "payment_method_not_offered" (400)
 */
export const claimPaymentAttemptStep = createStep(
  "claim-payment-attempt",
  async ({ order_id, method }: PaymentClaimInput, { container }) => {
    if (method && !env.PAYMENT_METHODS.includes(method)) throw new DomainError("payment_method_not_offered");
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await payable(knex, order_id);
    const [latest] = await listAttempts(knex, order_id);
    const usable = latest && (await stillOpen(knex, latest, method));
    const { payment, attempt } = usable
      ? { payment: await payable(knex, order_id), attempt: usable }
      : await newAttempt(knex, order_id, method);
    return new StepResponse<PaymentClaim>({
      attempt_id: attempt.id,
      order_id,
      payment_session_id: payment.payment_session_id,
      method: attempt.method,
      amount: payment.amount,
      expires_at: Math.floor(attempt.expires_at.getTime() / 1000),
      url: attempt.url,
    });
  },
);

async function payable(knex: Knex, order_id: string): Promise<OrderPaymentRow> {
  const waiting = knex<OrderPaymentRow>("order_payment").where({ order_id, state: "awaiting" });
  // In a transaction the row is held: neither money nor the deadline can pass while an attempt is written.
  const payment = await (knex.isTransaction ? waiting.forUpdate() : waiting).first();
  if (!payment || payment.pay_before.getTime() <= Date.now()) {
    throw new DomainError("order_not_payable", {}, "conflict");
  }
  return payment;
}

/** The attempt, when it can be paid as it is by the wanted method; null when a new one is needed. */
async function stillOpen(
  knex: Knex,
  attempt: PaymentAttemptRow,
  method: PaymentMethod | null,
): Promise<PaymentAttemptRow | null> {
  if (attempt.status !== "open") return null;
  const wanted = method === null || attempt.method === method;
  const { checkout_session_id } = attempt;
  if (checkout_session_id) {
    if (!wanted) await expireAtStripe(checkout_session_id);
    const session = await findSession(checkout_session_id);
    if (session?.status === "open") return attempt;
    if (session?.status === "complete" && session.payment_status === "paid")
      throw new DomainError("payment_under_way", {}, "conflict");
    const status = session?.status === "complete" ? "processing" : "expired";
    await knex("payment_attempt").where({ id: attempt.id, status: "open" }).update({ status });
    return null;
  }
  if (wanted && Date.now() - attempt.updated_at.getTime() < GRACE) return attempt;
  const given_up = await knex("payment_attempt")
    .where({ id: attempt.id, status: "open" })
    .whereNull("checkout_session_id")
    .update({ status: "expired" });
  // It got its page, or was given up by another, since it was read.
  const now = given_up === 0 ? await findAttempt(knex, attempt.id) : undefined;
  return now ? stillOpen(knex, now, method) : null;
}

async function newAttempt(knex: Knex, order_id: string, method: PaymentMethod | null) {
  return knex.transaction(async (trx) => {
    const now = new Date();
    const payment = await payable(trx, order_id);
    const times = { placed_at: payment.created_at, chosen_at: now };
    const pay_before = method ? payBefore(method, times, paymentDeadlines) : payment.pay_before;
    if (method) {
      await trx("order_payment")
        .where({ order_id, state: "awaiting" })
        .update({ method, pay_before, updated_at: now });
    }
    const [latest] = await listAttempts(trx, order_id);
    // Another request was quicker by a moment: its attempt is the open one.
    if (latest?.status === "open") return { payment, attempt: latest };
    const [attempt]: PaymentAttemptRow[] = await trx("payment_attempt")
      .insert({
        id: generateEntityId("", "pat"),
        order_id,
        number: (latest?.number ?? 0) + 1,
        status: "open",
        method,
        amount: payment.amount,
        expires_at: pageClosesAt(pay_before, now),
      })
      .returning("*");
    if (!attempt) throw new Error(`No payment attempt was written for order ${order_id}.`);
    return { payment, attempt };
  });
}
