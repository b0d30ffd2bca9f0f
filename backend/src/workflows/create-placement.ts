import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PlacementInput } from "../contract/curation";
import { createPlacementStep } from "./steps/placement-steps";

/** Features a listing in a place of the shop for a window of time. */
export const createPlacementWorkflow = createWorkflow(
  "create-placement",
  (input: WorkflowData<PlacementInput & { officer_id: string }>) =>
    new WorkflowResponse(createPlacementStep(input)),
);
