import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { hasMeilisearch, INDEX_OF } from "../../workflows/search/engines";

/**
 * Builds the search indexes anew behind the ones in use and puts them in their place, so that the shop opens with a
 * search, and a large catalogue is written in bulk. What the outbox holds of it by then is done.
 */
export async function fillSearch(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(`SELECT coalesce(max(id), 0) AS last FROM outbox WHERE topic = 'search'`);
  const indexes = hasMeilisearch() ? [INDEX_OF.postgres, INDEX_OF.meilisearch] : [INDEX_OF.postgres];
  await container.resolve(Modules.SEARCH).reindex({ index: indexes, strategy: "swap" });
  await knex.raw(
    `DELETE FROM outbox WHERE topic = 'search' AND id <= ? AND version = 1 AND lease_id IS NULL`,
    [rows[0].last],
  );
}
