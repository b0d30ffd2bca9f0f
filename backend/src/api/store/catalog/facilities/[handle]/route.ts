import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FacilityPage } from "../../../../../contract/catalog";
import { DomainError } from "../../../../../domain/domain-error";
import { readFacilityPage } from "../../../../../modules/listing/catalog/read-facilities";
import { handleOf } from "../../handle-of";

export async function GET(req: MedusaRequest, res: MedusaResponse<FacilityPage>) {
  const page = await readFacilityPage(req.scope, handleOf(req));
  if (!page) throw new DomainError("not_found", {}, "not_found");
  res.json(page);
}
