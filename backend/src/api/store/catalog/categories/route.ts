import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CategoryListView } from "../../../../contract/catalog";
import { readCategories } from "../../../../modules/listing/catalog/read-categories";

export async function GET(req: MedusaRequest, res: MedusaResponse<CategoryListView>) {
  res.json({ rows: await readCategories(req.scope) });
}
