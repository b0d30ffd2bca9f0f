import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { nearestRupiah } from "../domain/rupiah";
import { idOf } from "../lib/id-of";
import { isOurRefund } from "../lib/our-refund";
import { refundFailed } from "../lib/refund-failed";
import { askStripe, stripe } from "../lib/stripe";
import { writeFailedRefund, writeFinding } from "../modules/payment-inbox/write-finding";
import { orderOfIntent } from "../views/read-payment-parts";
import { reopenRefund } from "./steps/reopen-refund";

export type ExamineRefundInput = { refund_id: string };

const examineRefundStep = createStep(
  "examine-refund",
  async ({ refund_id }: ExamineRefundInput, { container }) => {
    const refund = await askStripe(() => stripe.refunds.retrieve(refund_id));
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const payment_intent_id = idOf(refund.payment_intent);
    const order_id = await orderOfIntent(knex, payment_intent_id);
    if (refund.status !== "pending") await wake(knex, refund.id);
    if (refundFailed(refund)) {
      await knex.transaction(async (trx) => {
        await writeFailedRefund(trx, refund, order_id);
        await reopenRefund(trx, refund);
      });
      return new StepResponse({ reported: true });
    }
    if (isOurRefund(refund) || refund.status !== "succeeded") return new StepResponse({ reported: false });
    await writeFinding(knex, {
      id: refund.id,
      kind: "refund_at_stripe",
      amount: nearestRupiah(refund.amount),
      payment_intent_id,
      order_id,
      made_at: new Date(refund.created * 1000),
    });
    return new StepResponse({ reported: true });
  },
);

/** What a bank took days for is taken up at the next strike; what was sent just now, is in a worker's hands. */
async function wake(knex: Knex, stripe_refund_id: string): Promise<void> {
  await knex("refund_request")
    .where({ stripe_refund_id, state: "sent" })
    .where("sent_at", "<", new Date(Date.now() - 60_000))
    .update({ next_try_at: null });
}

/**
 * A refund that somebody made in Stripe's dashboard: which goods it was for only a person knows, so it is reported. And
 * any that failed, which a bank may say days later.
 */
export const examineRefundWorkflow = createWorkflow(
  "examine-refund",
  (input: ExamineRefundInput) => new WorkflowResponse(examineRefundStep(input)),
);
