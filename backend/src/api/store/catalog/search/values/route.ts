import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FoundValuesView } from "../../../../../contract/search";
import { findFacetValues } from "../../../../../views/search/find-facet-values";
import { parse } from "../../../../http/parse";
import { findQuery, searchQuery } from "../query";

export async function GET(req: MedusaRequest, res: MedusaResponse<FoundValuesView>) {
  const { field, find } = parse(findQuery, req.query);
  res.json({ values: await findFacetValues(req.scope, parse(searchQuery, req.query), field, find) });
}
