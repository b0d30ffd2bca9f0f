import type { MedusaResponse } from "@medusajs/framework/http";
import type { DepositDetail } from "../../../../../../contract/pnbp";
import { readDepositDetail } from "../../../../../../views/pnbp/read-deposits";
import { verifyDepositWorkflow } from "../../../../../../workflows/verify-deposit";
import { pathId } from "../../../../../http/path-id";
import { requireRole, type OfficerRequest } from "../../../../officer-context";
import { connectionOf, officerOf, pnbpAccess } from "../../../pnbp-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<DepositDetail>) {
  requireRole(req, "finance");
  const deposit_id = pathId(req, "id");
  await verifyDepositWorkflow(req.scope).run({ input: { deposit_id, officer: officerOf(req) } });
  res.json(await readDepositDetail(connectionOf(req), deposit_id, pnbpAccess(req).viewer));
}
