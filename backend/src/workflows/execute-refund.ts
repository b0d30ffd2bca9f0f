import { createWorkflow, type WorkflowData, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { claimRefundStep } from "./steps/claim-refund";
import { finishRefundStep } from "./steps/finish-refund";
import { mirrorRefundStep } from "./steps/mirror-refund";
import { sendRefundStep } from "./steps/send-refund";
import { takeUpRefundStep } from "./steps/take-up-refund";

export type ExecuteRefundInput = { refund_id: string };

/**
 * Takes an approved refund to its end: the money at Stripe, unless it went back by the dashboard already, then the books,
 * the stock and the order in one transaction, then Medusa's own records. It may be cut short anywhere and run again: the next run goes on where this one stopped.
 */
export const executeRefundWorkflow = createWorkflow(
  "execute-refund",
  (input: WorkflowData<ExecuteRefundInput>) => {
    const claim = claimRefundStep(input);
    const sent = when("refund-claimed", { claim }, ({ claim }) => claim.claimed).then(() => {
      takeUpRefundStep(input);
      return sendRefundStep(input);
    });
    when("money-went-back", { sent }, ({ sent }) => sent?.outcome === "succeeded").then(() => {
      const finished = finishRefundStep(input);
      mirrorRefundStep(finished);
    });
    return new WorkflowResponse(claim);
  },
);
