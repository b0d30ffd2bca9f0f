import type { FoundValuesView } from "@karya/backend/src/contract/search";
import { NextResponse, type NextRequest } from "next/server";
import { cleanWords } from "@/features/shop/search/clean-words";
import { facetFields } from "@/features/shop/search/facets";
import { parseSearchQuery } from "@/features/shop/search/search-query";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { findFacetValues } from "@/lib/medusa/search";

/** `GET /cari/pilihan?field=facility&find=cirebon&…`, with a list's own query: the facet's values that are meant. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const params = request.nextUrl.searchParams;
  const field = facetFields.find((one) => one === params.get("field"));
  if (!field) return new NextResponse(null, { status: 400 });
  const find = cleanWords(params.get("find") ?? "");
  const raw = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const { chosen, ...rest } = parseSearchQuery(raw);
  try {
    const found: FoundValuesView = find
      ? await findFacetValues({ ...rest, facets: chosen }, field, find)
      : { values: [] };
    return NextResponse.json(found, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return new NextResponse(null, { status: error instanceof ApiRefusal ? error.status : 500 });
  }
}
