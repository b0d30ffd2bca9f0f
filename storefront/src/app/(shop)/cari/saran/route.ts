import { NextResponse, type NextRequest } from "next/server";
import { cleanWords } from "@/features/shop/search/clean-words";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { noSuggestions, suggest } from "@/lib/medusa/search";

/** `GET /cari/saran?q=`: suggestions for what is typed so far. Without a body when there are none to be had. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const words = cleanWords(request.nextUrl.searchParams.get("q") ?? "");
  try {
    return NextResponse.json(words ? await suggest(words) : noSuggestions, {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    return new NextResponse(null, { status: error instanceof ApiRefusal ? error.status : 500 });
  }
}
