import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { publishEachVersionStep } from "./steps/publish-each-version";
import { unpublishedVersionsStep } from "./steps/unpublished-versions";

/** Publishes what was approved and, because something failed or died, isn't on sale yet. */
export const finishPublicationsWorkflow = createWorkflow("finish-publications", () => {
  const waiting = unpublishedVersionsStep();
  return new WorkflowResponse(publishEachVersionStep(waiting));
});
