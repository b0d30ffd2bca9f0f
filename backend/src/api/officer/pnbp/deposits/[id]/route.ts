import type { MedusaResponse } from "@medusajs/framework/http";
import type { DepositDetail } from "../../../../../contract/pnbp";
import { readDepositDetail } from "../../../../../views/pnbp/read-deposits";
import { pathId } from "../../../../http/path-id";
import type { OfficerRequest } from "../../../officer-context";
import { connectionOf, pnbpAccess } from "../../pnbp-access";

export async function GET(req: OfficerRequest, res: MedusaResponse<DepositDetail>) {
  const { viewer } = pnbpAccess(req);
  res.json(await readDepositDetail(connectionOf(req), pathId(req, "id"), viewer));
}
