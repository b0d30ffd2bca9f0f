import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { liftSuspensionStep, type SuspensionDecision } from "./steps/suspension-steps";

/** A suspended facility sells again what it sold before; what its staff paused themselves stays paused. */
export const liftSuspensionWorkflow = createWorkflow(
  "lift-suspension",
  (input: WorkflowData<SuspensionDecision>) => new WorkflowResponse(liftSuspensionStep(input)),
);
