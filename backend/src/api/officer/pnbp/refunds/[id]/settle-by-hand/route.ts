import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { RefundDetail } from "../../../../../../contract/refund";
import { parse, text } from "../../../../../http/parse";
import { requireRole, type OfficerRequest } from "../../../../officer-context";
import { settleRefund } from "../../refund-access";

const body = z.strictObject({ reference: text({ min: 5, max: 200 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  requireRole(req, "finance");
  res.json(await settleRefund(req, parse(body, req.body).reference));
}
