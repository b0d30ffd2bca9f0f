import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { RefundDetail } from "../../../../../../contract/refund";
import { parse, text } from "../../../../../http/parse";
import { requireRole, type OfficerRequest } from "../../../../officer-context";
import { decideRefund } from "../../refund-access";

const body = z.strictObject({ reason: text({ min: 5, max: 500 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  requireRole(req, "finance");
  res.json(await decideRefund(req, "decline", parse(body, req.body).reason));
}
