import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CatalogListView } from "../../../../contract/catalog";
import { readCatalogList } from "../../../../modules/listing/catalog/read-catalog-list";
import { parse } from "../../../http/parse";
import { catalogQuery } from "./query";

export async function GET(req: MedusaRequest, res: MedusaResponse<CatalogListView>) {
  res.json(await readCatalogList(req.scope, parse(catalogQuery, req.query)));
}
