import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { nearestRupiah } from "../domain/rupiah";
import { askStripe, shopName, stripe } from "../lib/stripe";
import { findAttempt } from "../modules/payment-inbox/read-payments";
import { writeFinding } from "../modules/payment-inbox/write-finding";
import { settlePaymentAttemptWorkflow } from "./settle-payment-attempt";
import { giveBack } from "./steps/give-back";

export type ExamineStrayPaymentInput = { payment_intent_id: string };

/**
 * A payment that names an order of this shop which the shop doesn't know (its database was brought back from a backup)
 * goes back at once. One that another program made in the same account is only reported: it may be right there.
 */
const examineStrayPaymentStep = createStep(
  "examine-stray-payment",
  async ({ payment_intent_id }: ExamineStrayPaymentInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const intent = await askStripe(() => stripe.paymentIntents.retrieve(payment_intent_id));
    const { attempt_id, order_id = null, shop } = intent.metadata;
    if (attempt_id && (await findAttempt(knex, attempt_id))) {
      await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id } });
      return new StepResponse({ kind: "known" });
    }
    if (intent.status !== "succeeded") return new StepResponse({ kind: "not_paid" });
    const ours = attempt_id !== undefined && shop === shopName;
    const isBack = ours && (await goesBack(intent, attempt_id));
    const kind = isBack ? "stray_refunded" : "stray_payment";
    const amount = nearestRupiah(intent.amount_received);
    await writeFinding(knex, { id: intent.id, kind, amount, payment_intent_id, order_id });
    return new StepResponse({ kind });
  },
);

export const examineStrayPaymentWorkflow = createWorkflow(
  "examine-stray-payment",
  (input: ExamineStrayPaymentInput) => new WorkflowResponse(examineStrayPaymentStep(input)),
);

/** @returns false when the refund failed, which its own event reports, or when Stripe refuses to make one */
async function goesBack(intent: Stripe.PaymentIntent, attempt_id: string): Promise<boolean> {
  const { id: payment_intent, amount_received: amount, metadata } = intent;
  const { whole } = await giveBack({ attempt_id, order_id: metadata.order_id ?? "", payment_intent, amount });
  return whole;
}
