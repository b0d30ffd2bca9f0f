import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { Akun } from "../domain/ledger-entry";
import { upsertAkunSettingStep } from "./steps/upsert-akun-setting";

export type UpsertAkunSettingInput = Akun & {
  /** "*" for every category without a setting of its own or its parent's. */
  category_handle: string;
};

/** Sets the akun under which a category's future orders are booked. Placed orders keep theirs. */
export const upsertAkunSettingWorkflow = createWorkflow(
  "upsert-akun-setting",
  (input: UpsertAkunSettingInput) => new WorkflowResponse(upsertAkunSettingStep(input)),
);
