import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { DepositDetail } from "../../../../../../contract/pnbp";
import { readDepositDetail } from "../../../../../../views/pnbp/read-deposits";
import { rejectDepositWorkflow } from "../../../../../../workflows/reject-deposit";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { requireRole, type OfficerRequest } from "../../../../officer-context";
import { connectionOf, officerOf, pnbpAccess } from "../../../pnbp-access";

const body = z.object({ reason: text({ min: 5, max: 500 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<DepositDetail>) {
  requireRole(req, "finance");
  const deposit_id = pathId(req, "id");
  const { reason } = parse(body, req.body);
  await rejectDepositWorkflow(req.scope).run({ input: { deposit_id, officer: officerOf(req), reason } });
  res.json(await readDepositDetail(connectionOf(req), deposit_id, pnbpAccess(req).viewer));
}
