import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { closePeriodStep } from "./steps/close-period";

export type ClosePeriodWorkflowInput = {
  /** "YYYY-MM" in WIB, over. */
  period: string;
  /** Null closes it for all facilities. */
  facility_id: string | null;
  officer: { id: string; name: string };
};

/** Tutup buku: from here on the month takes no entry; a late fact is booked in the next open month. */
export const closePeriodWorkflow = createWorkflow(
  "close-period",
  (input: ClosePeriodWorkflowInput) => new WorkflowResponse(closePeriodStep(input)),
);
