import { NextResponse, type NextRequest } from "next/server";
import { backendUrl } from "./lib/env";

/**
 * Pictures of the embedded file store lie behind the backend; done here because rewrites in the config are fixed at
 * build time. An address that is no text ("/produk/%ZZ") is refused here: Next would answer it with a 500.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return new NextResponse("Alamat ini tidak dapat dibaca.", { status: 400 });
  if (pathname.startsWith("/media/")) return NextResponse.rewrite(new URL(pathname, backendUrl()));
  return NextResponse.next();
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: ["/media/:path*", "/(.*%.*)"] };
