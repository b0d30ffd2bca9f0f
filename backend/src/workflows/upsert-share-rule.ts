import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ShareRule } from "../domain/share-rule";
import { upsertShareRuleStep } from "./steps/upsert-share-rule";

/** A rule is known by its scope, what the scope names, and its first day. */
export type UpsertShareRuleInput = Omit<ShareRule, "id">;

/** Writes a share rule, or brings the one of the same scope and first day up to date. Sold goods keep their snapshot. */
export const upsertShareRuleWorkflow = createWorkflow(
  "upsert-share-rule",
  (input: UpsertShareRuleInput) => new WorkflowResponse(upsertShareRuleStep(input)),
);
