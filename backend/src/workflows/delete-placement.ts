import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { deletePlacementStep } from "./steps/placement-steps";

/** Takes a listing out of its place at once. The row is kept, as part of the record. */
export const deletePlacementWorkflow = createWorkflow(
  "delete-placement",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deletePlacementStep(input)),
);
