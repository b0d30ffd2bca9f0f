import type { Config, Meilisearch, MeilisearchErrorResponse } from "meilisearch" with {
  "resolution-mode": "import",
};
import { request } from "undici";

export type MeilisearchOptions = {
  host: string;
  /** May write documents and settings. Empty on a server without keys. */
  apiKey?: string;
  /** May search and nothing else. Asked of the server when not given. */
  searchKey?: string;
};

/** A search that takes longer is answered by PostgreSQL instead. */
const SEARCH_TIMEOUT_MS = 1500;
const WRITE_TIMEOUT_MS = 10_000;
/** Its gzip costs ten times what the search does. */
const requestInit = { headers: { "accept-encoding": "identity" } };

/** For documents and settings. The client is an ES module, which a CommonJS build must import this way. */
export async function writingClient({ host, apiKey }: MeilisearchOptions): Promise<Meilisearch> {
  const { Meilisearch } = await import("meilisearch");
  return new Meilisearch({ host, apiKey, requestInit, timeout: WRITE_TIMEOUT_MS });
}

/** For shoppers' searches: holds a key that can do nothing else. */
export async function searchingClient(options: MeilisearchOptions): Promise<Meilisearch> {
  const { Meilisearch } = await import("meilisearch");
  const { host } = options;
  const apiKey = options.searchKey ?? (options.apiKey ? await askSearchKey(options) : undefined);
  return new Meilisearch({ host, apiKey, requestInit, timeout: SEARCH_TIMEOUT_MS, httpClient: requested });
}

/** As fetch would, which takes a millisecond longer: a tenth of a search, in which two are asked side by side. */
const requested: Config["httpClient"] = async (input, { method, headers, body, signal } = {}) => {
  const { statusCode, body: answer } = await request(input as URL, {
    method: method as "POST",
    headers: headers as Headers,
    body: body as string,
    signal,
  });
  const read = await answer.json();
  if (statusCode < 400) return read;
  const { MeilisearchApiError } = await import("meilisearch");
  throw new MeilisearchApiError(new Response(null, { status: statusCode }), read as MeilisearchErrorResponse);
};

/** The server's own refusal, where the client says no more than that a request failed. */
export function refusalIn(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "response" in cause ? cause : error;
}

/** @throws Error when the server has no such key */
async function askSearchKey(options: MeilisearchOptions): Promise<string> {
  const { Meilisearch } = await import("meilisearch");
  const { host, apiKey } = options;
  // A shopper waits for it.
  const asking = new Meilisearch({ host, apiKey, requestInit, timeout: SEARCH_TIMEOUT_MS });
  const { results } = await asking.getKeys({ limit: 100 });
  const now = new Date();
  const found = results.find((key) => isSearchKey(key, now));
  if (!found) throw new Error("Meilisearch has no key that may only search. Set MEILISEARCH_SEARCH_KEY.");
  return found.key;
}

/**
 * A key that may search in every index, those still to be built too, and nothing else.
 * @param key its `expiresAt` is null where it never ends
 */
export function isSearchKey(
  { actions, indexes, expiresAt }: { actions: string[]; indexes: string[]; expiresAt: Date | string | null },
  now: Date,
): boolean {
  const searchesOnly = actions.length === 1 && actions[0] === "search";
  return searchesOnly && indexes.includes("*") && (expiresAt === null || new Date(expiresAt) > now);
}
