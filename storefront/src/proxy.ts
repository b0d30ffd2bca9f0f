import { NextResponse, type NextRequest } from "next/server";
import { backendUrl, isDevelopment, paymentOrigin, pictureOrigin, siteUrl } from "./lib/env";
import { mayChange } from "./lib/same-origin";
import { contentSecurityPolicy, securityHeaders } from "./lib/security-headers";

/**
 * The first to see a request. It refuses addresses that are no text ("/produk/%ZZ": Next would answer them with a 500)
 * and changes that another site's page asks for, hands pictures of the embedded file store through (rewrites in the
 * config are fixed at build time), and gives every page its headers, with a nonce of its own.
 */
export function proxy(request: NextRequest): NextResponse {
  return withHeaders(respond(request));
}

function respond(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return new NextResponse("Alamat ini tidak dapat dibaca.", { status: 400 });
  const { method, headers, cookies } = request;
  if (!mayChange({ method, headers, hasCookies: cookies.size > 0 }, siteUrl())) {
    const refusal = { code: "foreign_origin", message: "Permintaan ini bukan dari halaman Karya Binaan." };
    return NextResponse.json(refusal, { status: 403 });
  }
  if (pathname.startsWith("/media/")) return picture(pathname, method);
  return page(request);
}

/** Only looked at: nothing that is sent along is handed through. */
function picture(pathname: string, method: string): NextResponse {
  if (method === "GET" || method === "HEAD") return NextResponse.rewrite(new URL(pathname, backendUrl()));
  return new NextResponse("Gambar hanya dapat dilihat.", { status: 405, headers: { allow: "GET, HEAD" } });
}

/** Next reads the nonce from the request's policy and writes it on its own scripts. */
function page(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const origins = { pictures: pictureOrigin(), payment: paymentOrigin() };
  const policy = contentSecurityPolicy(nonce, origins, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

function withHeaders(answer: NextResponse): NextResponse {
  const https = siteUrl().startsWith("https:");
  for (const [name, value] of Object.entries(securityHeaders(https))) answer.headers.set(name, value);
  return answer;
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: ["/((?!_next/static/).*)"] };
