import type { MedusaResponse } from "@medusajs/framework/http";
import type { DepositDetail } from "../../../../../contract/pnbp";
import { readDepositDetail } from "../../../../../views/pnbp/read-deposits";
import { parse } from "../../../../http/parse";
import type { OfficerRequest } from "../../../officer-context";
import { connectionOf, pnbpAccess } from "../../pnbp-access";
import { pathId } from "../../query-schemas";

export async function GET(req: OfficerRequest, res: MedusaResponse<DepositDetail>) {
  const { viewer } = pnbpAccess(req);
  res.json(await readDepositDetail(connectionOf(req), parse(pathId, req.params.id), viewer));
}
