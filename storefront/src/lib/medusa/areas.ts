import "server-only";
import type { AreaListView, AreaView } from "@karya/backend/src/contract/checkout";
import { AREA_SECONDS } from "../cache-tags";
import { call } from "./call";

/** The provinces, or the areas one level below `parent`. @throws ApiRefusal */
export async function listAreas(parent?: string): Promise<AreaView[]> {
  const answer = await call<AreaListView>("/store/areas", {
    query: { parent },
    cache: { tags: ["areas"], seconds: AREA_SECONDS },
  });
  return answer.rows;
}
