import type { SearchView } from "@karya/backend/src/contract/search";
import { insertOperator } from "../../http/support/operator";
import { pause } from "./pause";
import { Shopper } from "./shopper";
import type { ChaosStack, SearchServer } from "./stack";

const FACILITY = "lpp-palembang";

/** What a shop with a search server is tried with: its searches, that server's documents, a rebuild of its index. */
export function searchesOf(stack: ChaosStack, server: SearchServer) {
  const shoppers = stack.urls.map((url) => new Shopper(url, stack.publishableKey));
  let asked = 0;

  /** Asks one server after the other. @returns how many goods of one UPT are found; a failure is thrown */
  async function found(): Promise<number> {
    const shopper = shoppers[asked++ % shoppers.length] as Shopper;
    const { status, body } = await shopper.ask<SearchView>(`/catalog/search?facility=${FACILITY}`);
    if (status !== 200) throw new Error(`A search was answered with ${status}: ${body.message}`);
    return body.count;
  }

  async function someListing(): Promise<string> {
    const { rows } = await stack.database.raw(
      `SELECT e.listing_id FROM catalog_entry e JOIN facility f ON f.id = e.facility_id
        WHERE f.handle = ? AND e.deleted_at IS NULL AND NOT e.paused ORDER BY e.listing_id LIMIT 1`,
      [FACILITY],
    );
    return rows[0].listing_id;
  }

  async function setPaused(listing: string, paused: boolean): Promise<void> {
    await stack
      .database("listing")
      .where({ id: listing })
      .update({ paused_at: paused ? new Date() : null });
  }

  async function activeIndex(): Promise<string | null> {
    const { rows } = await stack.database.raw(
      `SELECT v.physical_name FROM search_index i
         JOIN search_index_version v ON v.search_index_id = i.id AND v.version = i.active_version
        WHERE i.name = 'catalog_meilisearch'`,
    );
    return rows[0]?.physical_name ?? null;
  }

  /** Whether the search server's own index has the document. */
  async function holds(listing: string): Promise<boolean> {
    const { status } = await fetch(`${server.host}/indexes/${await activeIndex()}/documents/${listing}`, {
      headers: { authorization: `Bearer ${server.apiKey}` },
    });
    return status === 200;
  }

  /** Takes the server's index away, as if it had come back without its disk. */
  async function lose(): Promise<void> {
    const { status } = await fetch(`${server.host}/indexes/${await activeIndex()}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${server.apiKey}` },
    });
    if (status !== 202) throw new Error(`The index was not deleted: ${status}.`);
  }

  /** Builds the index anew as an operator does. @param meanwhile done over and over until the new one is in use */
  async function rebuild(meanwhile: () => Promise<unknown> = () => pause(100)): Promise<void> {
    const before = await activeIndex();
    const url = stack.urls[0] ?? "";
    const post = async (path: string, body: object, token?: string) => {
      const response = await fetch(url + path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      });
      if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
      return (await response.json()) as { token: string };
    };
    const { email, password, remove } = await insertOperator(stack.database);
    const { token } = await post("/auth/user/emailpass", { email, password });
    await post("/admin/search-indexes/catalog_meilisearch/reindex", {}, token);
    for (const until = Date.now() + 60_000; (await activeIndex()) === before; await meanwhile())
      if (Date.now() > until) throw new Error("The new index was not in use after a minute.");
    await remove();
  }

  return { found, someListing, setPaused, activeIndex, holds, lose, rebuild };
}
