import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { HomeView } from "../../../../contract/catalog";
import { readHome } from "../../../../modules/listing/catalog/read-home";

export async function GET(req: MedusaRequest, res: MedusaResponse<HomeView>) {
  res.json(await readHome(req.scope));
}
