import { NextResponse, type NextRequest } from "next/server";
import { wholeShop } from "@/features/shop/search/list-place";
import { searchFor } from "@/features/shop/search/read-list";
import { parseSearchQuery } from "@/features/shop/search/search-query";
import { ApiRefusal } from "@/lib/medusa/api-refusal";

/** `GET /cari/saringan?…`, with a list's own query: how many goods it holds, and the counts of its filters. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const params = request.nextUrl.searchParams;
  const raw = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  try {
    const view = await searchFor(wholeShop, parseSearchQuery(raw));
    const { count, facets, price, in_stock_count } = view;
    return NextResponse.json(
      { count, facets, price, in_stock_count },
      { headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    return new NextResponse(null, { status: error instanceof ApiRefusal ? error.status : 500 });
  }
}
