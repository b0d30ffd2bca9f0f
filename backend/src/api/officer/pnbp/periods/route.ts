import type { MedusaResponse } from "@medusajs/framework/http";
import type { PeriodClosingList } from "../../../../contract/pnbp";
import { readClosings } from "../../../../views/pnbp/read-periods";
import type { OfficerRequest } from "../../officer-context";
import { connectionOf, pnbpAccess } from "../pnbp-access";

export async function GET(req: OfficerRequest, res: MedusaResponse<PeriodClosingList>) {
  const { own } = pnbpAccess(req);
  res.json({ rows: await readClosings(connectionOf(req), own) });
}
