import type { MedusaResponse } from "@medusajs/framework/http";
import type { RefundDetail } from "../../../../../../contract/refund";
import type { OfficerRequest } from "../../../../officer-context";
import { beginTransfer } from "../../refund-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  res.json(await beginTransfer(req));
}
