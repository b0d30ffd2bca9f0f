import { NextResponse, type NextRequest } from "next/server";
import { backendUrl } from "./lib/env";

/** Pictures of the embedded file store lie behind the backend; done here because rewrites in the config are fixed at build time. */
export function proxy(request: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL(request.nextUrl.pathname, backendUrl()));
}

export const config = { matcher: "/media/:path*" };
