import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { SetPriceBandInput } from "../contract/curation";
import { setPriceBandStep } from "./steps/set-price-band";

/** Curators decide how far a facility may move a price without them. It holds for the next change of a price. */
export const setPriceBandWorkflow = createWorkflow(
  "set-price-band",
  (input: WorkflowData<SetPriceBandInput & { officer_id: string }>) =>
    new WorkflowResponse(setPriceBandStep(input)),
);
