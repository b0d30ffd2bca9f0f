import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { KeptPagesInput } from "../../contract/kept-pages";
import { env } from "../../env";
import { STOREFRONT_HEADER } from "../../lib/storefront-header";
import type { OutboxHandler } from "../../modules/outbox/handlers";

const TIMEOUT_MS = 10_000;

/** Whether a storefront is there that keeps pages and can be told to forget them. */
export const keepsPages = () => env.STOREFRONT_REFRESH_URL !== "";

/** Listings of which something changed that shows on a page; put with what follows in the search. */
export const keptPages: OutboxHandler = {
  topic: "kept_pages",
  batch: 500,
  lease_seconds: 60,
  keep_done: false,
  async handle(container, rows) {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const changed: { handle: string; facility_handle: string }[] = await knex("catalog_entry as e")
      .join("facility as f", "f.id", "e.facility_id")
      .whereIn(
        "e.listing_id",
        rows.map(({ key }) => key),
      )
      .distinct("e.handle", "f.handle as facility_handle");
    const body: KeptPagesInput = {
      products: changed.map(({ handle }) => handle),
      facilities: [...new Set(changed.map(({ facility_handle }) => facility_handle))],
    };
    const response = await fetch(env.STOREFRONT_REFRESH_URL, {
      method: "POST",
      headers: { "content-type": "application/json", [STOREFRONT_HEADER]: env.STOREFRONT_SECRET },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`The storefront keeps its pages: it answered ${response.status}.`);
  },
};
