import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { CurationQueueView } from "../../../../contract/curation";
import { readQueue } from "../../../../modules/listing/curation/read-queue";
import { pageNumber, parse, text } from "../../../http/parse";
import { type OfficerRequest, requireRole } from "../../officer-context";

const query = z.object({
  status: z.enum(["submitted", "in_review", "decided"]).default("submitted"),
  category: text({ max: 200 }).optional(),
  q: text({ max: 100 }).optional(),
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<CurationQueueView>) {
  requireRole(req, "curator", "auditor");
  res.json(await readQueue(req.scope, parse(query, req.query)));
}
