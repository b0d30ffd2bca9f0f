import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, processPaymentWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows";
import { paymentLock } from "../lib/payment-lock";
import { postSaleEntriesWorkflow } from "./post-sale-entries";
import { markOrderSettledStep } from "./steps/mark-order-settled";
import { mirrorCaptureStep } from "./steps/mirror-capture";
import { readPaidOrderStep } from "./steps/read-paid-order";
import { releaseConsignmentsStep } from "./steps/release-consignments";

export type CaptureOrderPaymentInput = { order_id: string };

/**
 * What follows once an order's money counts: Medusa's payment, parcels to pack, the ledger. Every part may be repeated;
 * the order is settled when all of them are done.
 */
export const captureOrderPaymentWorkflow = createWorkflow(
  "capture-order-payment",
  (input: CaptureOrderPaymentInput) => {
    const key = transform({ input }, ({ input }) => paymentLock(input.order_id));
    // As part of another workflow Medusa's lock steps do nothing unless told so.
    acquireLockStep({ key, timeout: 30, ttl: 120, executeOnSubWorkflow: true });
    const paid = readPaidOrderStep(input);
    when("not-captured-yet", { paid }, ({ paid }) => !paid.captured).then(() => {
      const payment = transform({ paid }, ({ paid }) => ({
        action: "captured" as const,
        data: { session_id: paid.payment_session_id, amount: paid.amount },
      }));
      processPaymentWorkflow.runAsStep({ input: payment });
    });
    mirrorCaptureStep(paid);
    releaseConsignmentsStep(paid);
    const sale = transform({ paid }, ({ paid }) => ({ order_id: paid.order_id, captured_at: paid.paid_at }));
    postSaleEntriesWorkflow.runAsStep({ input: sale });
    markOrderSettledStep(input);
    releaseLockStep({ key, executeOnSubWorkflow: true });
    return new WorkflowResponse(paid);
  },
);
