import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { AreaListView } from "../../../contract/checkout";
import { DomainError } from "../../../domain/domain-error";
import { listAreas } from "../../../lib/areas";
import { parse } from "../../http/parse";

const query = z.object({ parent: z.string().max(20).optional() });

export async function GET(req: MedusaRequest, res: MedusaResponse<AreaListView>) {
  const { parent } = parse(query, req.query);
  const rows = listAreas(parent || undefined);
  if (!rows) throw new DomainError("area_not_found", {}, "not_found");
  res.set("cache-control", "public, max-age=86400").json({ rows });
}
