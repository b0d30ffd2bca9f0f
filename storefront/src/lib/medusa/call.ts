import "server-only";
import { headers } from "next/headers";
import { backendUrl, publishableKey, storefrontSecret } from "../env";
import { refusalOf, unreachable } from "./api-refusal";

export type CallOptions = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Record<string, string | number | boolean | null | undefined>;
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  /** An officer's token, for routes under /officer. */
  token?: string;
  /** Only for public reads: how long, and under which tags, Next may keep the answer. Without it nothing is kept. */
  cache?: { tags: readonly string[]; seconds: number };
};

const TIMEOUT_MS = 20_000;

/**
 * One call to the backend; the answer is trusted to have the contract's shape.
 * Written on `fetch` because the SDK's own error drops the code and the fields of a refusal.
 * @throws ApiRefusal
 */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await callRaw(path, options);
  return (await response.json()) as T;
}

/** The same, for answers that aren't JSON (files). @throws ApiRefusal */
export async function callRaw(path: string, options: CallOptions = {}): Promise<Response> {
  const { method = "GET", body, token, cache } = options;
  const client = cache ? {} : await clientHeader();
  const isForm = body instanceof FormData;
  const response = await fetch(address(path, options.query), {
    method,
    headers: {
      accept: "application/json",
      "x-karya-storefront": storefrontSecret(),
      ...client,
      ...(path.startsWith("/store/") ? { "x-publishable-api-key": publishableKey() } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(cache
      ? { next: { tags: [...cache.tags], revalidate: cache.seconds } }
      : { cache: "no-store" as const }),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/**
 * Whose request this is, for the backend's limits; `server.mjs` vouches for the address. A kept answer is everyone's:
 * it is asked for in nobody's name.
 */
async function clientHeader(): Promise<Record<string, string>> {
  const address = (await headers()).get("x-forwarded-for");
  return address ? { "x-karya-client-address": address } : {};
}

function address(path: string, query: CallOptions["query"] = {}): URL {
  const url = new URL(path, backendUrl());
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) {
      url.searchParams.set(key, value === true ? "1" : String(value));
    }
  }
  return url;
}
