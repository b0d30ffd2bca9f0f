import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { CuratedFacilityListView } from "../../../../contract/curation";
import { readCuratedFacilities } from "../../../../modules/listing/curation/read-curated-facilities";
import { pageNumber, parse, text } from "../../../http/parse";
import { type OfficerRequest, requireRole } from "../../officer-context";

const query = z.object({
  status: z.enum(["all", "suspended"]).default("all"),
  q: text({ max: 100 }).optional(),
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<CuratedFacilityListView>) {
  requireRole(req, "curator", "auditor");
  res.json(await readCuratedFacilities(req.scope, parse(query, req.query)));
}
