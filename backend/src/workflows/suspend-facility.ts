import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { suspendFacilityStep, type SuspensionDecision } from "./steps/suspension-steps";

/** Takes everything of a facility off sale at once, until it is lifted. Orders that were placed go on. */
export const suspendFacilityWorkflow = createWorkflow(
  "suspend-facility",
  (input: WorkflowData<SuspensionDecision & { reason: string }>) =>
    new WorkflowResponse(suspendFacilityStep(input)),
);
