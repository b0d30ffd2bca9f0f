import type { MedusaResponse } from "@medusajs/framework/http";
import type { PnbpLineTrace } from "../../../../../contract/pnbp";
import { readLineTrace } from "../../../../../views/pnbp/read-line-trace";
import { parse } from "../../../../http/parse";
import type { OfficerRequest } from "../../../officer-context";
import { connectionOf, pnbpAccess } from "../../pnbp-access";
import { pathId } from "../../query-schemas";

export async function GET(req: OfficerRequest, res: MedusaResponse<PnbpLineTrace>) {
  const { viewer } = pnbpAccess(req);
  res.json(await readLineTrace(connectionOf(req), parse(pathId, req.params.id), viewer));
}
