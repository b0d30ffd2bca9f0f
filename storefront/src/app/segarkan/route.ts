import type { KeptPagesInput } from "@karya/backend/src/contract/kept-pages";
import { timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { NextResponse, type NextRequest } from "next/server";
import { catalogTags } from "@/lib/cache-tags";
import { storefrontSecret } from "@/lib/env";

/** The backend says what changed, and the next visitor sees it: kept answers about it are forgotten. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  if (!isBackend(request.headers.get("x-karya-storefront"))) return new NextResponse(null, { status: 404 });
  const changed = readInput(await request.json().catch(() => null));
  if (!changed) return new NextResponse(null, { status: 400 });
  const tags = [
    ...changed.products.map(catalogTags.product),
    ...changed.facilities.map(catalogTags.facility),
    catalogTags.home,
    catalogTags.facilities,
    catalogTags.categories,
  ];
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return new NextResponse(null, { status: 204 });
}

function isBackend(given: string | null): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(storefrontSecret())];
  return a.length === b.length && timingSafeEqual(a, b);
}

function readInput(body: unknown): KeptPagesInput | null {
  if (typeof body !== "object" || body === null) return null;
  const { products, facilities } = body as Record<string, unknown>;
  return isTexts(products) && isTexts(facilities) ? { products, facilities } : null;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((item) => typeof item === "string");
}
