import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findAttempt, findOrderPayment } from "../../modules/payment-inbox/read-payments";

export type PaidOrder = {
  order_id: string;
  payment_session_id: string;
  /** Whole rupiah. */
  amount: number;
  /** ISO 8601. */
  paid_at: string;
  /** Medusa has its captured payment already. */
  captured: boolean;
};

/**
 * Tells our payment provider which Checkout Session to ask Stripe about.
 * @throws Error for an order whose money doesn't count
 */
export const readPaidOrderStep = createStep(
  "read-paid-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const payment = await findOrderPayment(knex, order_id);
    const attempt = payment?.paid_attempt_id ? await findAttempt(knex, payment.paid_attempt_id) : undefined;
    if (payment?.state !== "paid" || !payment.paid_at || !attempt)
      throw new Error(`Order ${order_id} is not paid.`);

    const { payment_session_id, amount } = payment;
    const payments = container.resolve(Modules.PAYMENT);
    const [captured] = await payments.listPayments({ payment_session_id }, { relations: ["captures"] });
    if (!captured) {
      await payments.updatePaymentSession({
        id: payment_session_id,
        data: { session_id: payment_session_id, checkout_session_id: attempt.checkout_session_id },
        amount,
        currency_code: "idr",
      });
    }
    return new StepResponse<PaidOrder>({
      order_id,
      payment_session_id,
      amount,
      paid_at: payment.paid_at.toISOString(),
      captured: (captured?.captures?.length ?? 0) > 0,
    });
  },
);
