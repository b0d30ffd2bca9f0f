import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SearchView } from "../../../../contract/search";
import { searchCatalog } from "../../../../views/search/search-catalog";
import { parse } from "../../../http/parse";
import { searchQuery } from "./query";

export async function GET(req: MedusaRequest, res: MedusaResponse<SearchView>) {
  res.json(await searchCatalog(req.scope, parse(searchQuery, req.query)));
}
