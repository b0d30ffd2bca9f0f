import type { MedusaResponse } from "@medusajs/framework/http";
import type { RefundDetail } from "../../../../../../contract/refund";
import { parse } from "../../../../../http/parse";
import { settleTransferBody } from "../../../../../http/transfer-body";
import { requireRole, type OfficerRequest } from "../../../../officer-context";
import { settleRefund } from "../../refund-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  requireRole(req, "finance");
  res.json(await settleRefund(req, parse(settleTransferBody, req.body)));
}
