import type { MedusaResponse } from "@medusajs/framework/http";
import type { PnbpLineTrace } from "../../../../../contract/pnbp";
import { readLineTrace } from "../../../../../views/pnbp/read-line-trace";
import { pathId } from "../../../../http/path-id";
import type { OfficerRequest } from "../../../officer-context";
import { connectionOf, pnbpAccess } from "../../pnbp-access";

export async function GET(req: OfficerRequest, res: MedusaResponse<PnbpLineTrace>) {
  const { viewer } = pnbpAccess(req);
  res.json(await readLineTrace(connectionOf(req), pathId(req, "id"), viewer));
}
