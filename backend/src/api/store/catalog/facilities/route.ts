import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FacilityListView } from "../../../../contract/catalog";
import { readFacilities } from "../../../../modules/listing/catalog/read-facilities";

export async function GET(req: MedusaRequest, res: MedusaResponse<FacilityListView>) {
  res.json(await readFacilities(req.scope));
}
