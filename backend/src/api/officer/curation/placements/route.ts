import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PlacementListView, PlacementView } from "../../../../contract/curation";
import { DomainError } from "../../../../domain/domain-error";
import { placementLimits } from "../../../../domain/placement";
import { readPlacement, readPlacements } from "../../../../modules/listing/curation/read-placements";
import { createPlacementWorkflow } from "../../../../workflows/create-placement";
import { parse } from "../../../http/parse";
import { type OfficerRequest, requireRole } from "../../officer-context";

const instant = z.iso.datetime({ offset: true, error: "Isi tanggal dan waktunya." });
const { min, max } = placementLimits.position;

const placement = z.object({
  listing_id: z.string().regex(/^[A-Za-z0-9_]{1,64}$/, "Pilih produk yang sedang tayang."),
  slot: z.enum(["home_featured"]),
  starts_at: instant,
  ends_at: instant,
  position: z.number().int("Isi urutan dengan bilangan bulat.").min(min).max(max),
});

export async function GET(req: OfficerRequest, res: MedusaResponse<PlacementListView>) {
  requireRole(req, "curator", "auditor");
  res.json({ rows: await readPlacements(req.scope) });
}

export async function POST(req: OfficerRequest, res: MedusaResponse<PlacementView>) {
  requireRole(req, "curator");
  const input = { ...parse(placement, req.body), officer_id: req.officer.id };
  const { result } = await createPlacementWorkflow(req.scope).run({ input });
  const made = await readPlacement(req.scope, result.id);
  if (!made) throw new DomainError("not_found", {}, "not_found");
  res.status(201).json(made);
}
