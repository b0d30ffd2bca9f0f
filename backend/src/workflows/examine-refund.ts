import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { idOf } from "../lib/id-of";
import { askStripe, stripe } from "../lib/stripe";
import { wholeRupiah } from "../modules/stripe-checkout/amount";
import { orderOfIntent } from "../views/read-payment-parts";

export type ExamineRefundInput = { refund_id: string };

/** What the shop's own refunds are marked with. */
const OURS = ["refund_id", "attempt_id"] as const;

const examineRefundStep = createStep(
  "examine-refund",
  async ({ refund_id }: ExamineRefundInput, { container }) => {
    const refund = await askStripe(() => stripe.refunds.retrieve(refund_id));
    const ours = OURS.some((mark) => refund.metadata?.[mark]);
    if (ours || refund.status !== "succeeded") return new StepResponse({ reported: false });
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const payment_intent_id = idOf(refund.payment_intent);
    await knex("payment_finding")
      .insert({
        id: refund.id,
        kind: "refund_at_stripe",
        amount: wholeRupiah(refund.amount),
        payment_intent_id,
        order_id: await orderOfIntent(knex, payment_intent_id),
      })
      .onConflict("id")
      .ignore();
    return new StepResponse({ reported: true });
  },
);

/** A refund that somebody made in Stripe's dashboard: which goods it was for only a person knows, so it is reported. */
export const examineRefundWorkflow = createWorkflow(
  "examine-refund",
  (input: ExamineRefundInput) => new WorkflowResponse(examineRefundStep(input)),
);
