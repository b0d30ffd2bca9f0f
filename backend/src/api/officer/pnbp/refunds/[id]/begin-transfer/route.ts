import type { MedusaResponse } from "@medusajs/framework/http";
import type { RefundDetail } from "../../../../../../contract/refund";
import { beginRefundTransferWorkflow } from "../../../../../../workflows/begin-refund-transfer";
import type { OfficerRequest } from "../../../../officer-context";
import { moveTransfer } from "../../refund-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  res.json(await moveTransfer(req, beginRefundTransferWorkflow));
}
