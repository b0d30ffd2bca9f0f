import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { LiveListingView } from "../../../../contract/curation";
import { readLiveListings } from "../../../../modules/listing/curation/read-placements";
import { parse, text } from "../../../http/parse";
import { type OfficerRequest, requireRole } from "../../officer-context";

const query = z.object({ q: text({ max: 100 }).default("") });

export async function GET(req: OfficerRequest, res: MedusaResponse<LiveListingView>) {
  requireRole(req, "curator", "auditor");
  const { q } = parse(query, req.query);
  res.json(await readLiveListings(req.scope, q));
}
