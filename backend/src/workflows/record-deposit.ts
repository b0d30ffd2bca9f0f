import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { recordDepositStep } from "./steps/record-deposit";

export type RecordDepositWorkflowInput = {
  facility_id: string;
  officer: { id: string; name: string };
  /** In their normal form: 15 digits, 16 letters and digits. */
  deposit: {
    akun: string;
    kode_billing: string;
    ntpn: string;
    ntb: string | null;
    /** Whole rupiah, the sum of the lines. */
    amount: number;
    deposited_on: string;
    line_ids: string[];
  };
  evidence: { filename: string; content_type: string; base64: string };
};

/** Records a treasurer's deposit with its lines and evidence, all or nothing. National finance decides on it later. */
export const recordDepositWorkflow = createWorkflow(
  "record-deposit",
  (input: RecordDepositWorkflowInput) => new WorkflowResponse(recordDepositStep(input)),
);
