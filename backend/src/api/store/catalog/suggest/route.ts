import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SuggestView } from "../../../../contract/search";
import { suggest } from "../../../../views/search/suggest";
import { parse } from "../../../http/parse";
import { suggestQuery } from "../search/query";

export async function GET(req: MedusaRequest, res: MedusaResponse<SuggestView>) {
  const { q } = parse(suggestQuery, req.query);
  res.json(await suggest(req.scope, q));
}
