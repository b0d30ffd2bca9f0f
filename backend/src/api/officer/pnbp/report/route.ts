import type { MedusaResponse } from "@medusajs/framework/http";
import type { PnbpReport } from "../../../../contract/pnbp";
import type { OfficerRequest } from "../../officer-context";
import { loadReport } from "../load-report";

export async function GET(req: OfficerRequest, res: MedusaResponse<PnbpReport>) {
  res.json(await loadReport(req));
}
