import type { MedusaResponse } from "@medusajs/framework/http";
import type { PeriodClosingList } from "../../../../../contract/pnbp";
import { readClosings } from "../../../../../views/pnbp/read-periods";
import { closePeriodWorkflow } from "../../../../../workflows/close-period";
import { parse } from "../../../../http/parse";
import { requireRole, type OfficerRequest } from "../../../officer-context";
import { connectionOf, facilityInView, officerOf } from "../../pnbp-access";
import { reportQuery } from "../../query-schemas";

export async function POST(req: OfficerRequest, res: MedusaResponse<PeriodClosingList>) {
  requireRole(req, "finance");
  const { period, facility } = parse(reportQuery, req.body);
  const facility_id = await facilityInView(req, facility);
  await closePeriodWorkflow(req.scope).run({ input: { period, facility_id, officer: officerOf(req) } });
  res.json({ rows: await readClosings(connectionOf(req), facility_id) });
}
