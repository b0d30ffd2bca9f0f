import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { askStripe, shopName, stripe } from "../lib/stripe";
import { findAttempt } from "../modules/payment-inbox/read-payments";
import { wholeRupiah } from "../modules/stripe-checkout/amount";
import { settlePaymentAttemptWorkflow } from "./settle-payment-attempt";

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
    if (ours) await giveBack(intent);
    const kind = ours ? "stray_refunded" : "stray_payment";
    const amount = wholeRupiah(intent.amount_received);
    await knex("payment_finding")
      .insert({ id: intent.id, kind, amount, payment_intent_id, order_id })
      .onConflict("id")
      .ignore();
    return new StepResponse({ kind });
  },
);

export const examineStrayPaymentWorkflow = createWorkflow(
  "examine-stray-payment",
  (input: ExamineStrayPaymentInput) => new WorkflowResponse(examineStrayPaymentStep(input)),
);

async function giveBack({ id, metadata }: Stripe.PaymentIntent): Promise<void> {
  const attempt_id = metadata.attempt_id ?? "";
  await askStripe(async () => {
    // Stripe forgets its keys after a day: what was given back earlier is looked up.
    const earlier = await stripe.refunds.list({ payment_intent: id, limit: 1 });
    if (earlier.data.length > 0) return;
    await stripe.refunds.create(
      { payment_intent: id, metadata: { attempt_id, stray: "true" } },
      { idempotencyKey: `stray-${id}` },
    );
  });
}
