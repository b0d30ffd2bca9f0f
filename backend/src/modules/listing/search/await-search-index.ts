import { setTimeout } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Long enough for the largest catalogue, which takes two minutes. */
const PATIENCE_MS = 15 * 60_000;
const PAUSE_MS = 250;

const BEING_FILLED = `
  SELECT EXISTS (
    SELECT 1 FROM search_index i
      JOIN search_index_version active ON active.search_index_id = i.id AND active.version = i.active_version
      JOIN search_index_version next ON next.search_index_id = i.id AND next.version > active.version
     WHERE i.name = 'catalog' AND next.status IN ('pending', 'building')
       AND next.definition_hash <> active.definition_hash
       AND i.deleted_at IS NULL AND active.deleted_at IS NULL AND next.deleted_at IS NULL) AS waiting`;

/**
 * Ends once PostgreSQL's index is one that this release can read: a release may lay its tables out otherwise, and a worker
 * fills the new ones from its start on. Until then nobody is answered by this server, but by those of the release before.
 */
export async function awaitSearchIndex(knex: Knex): Promise<void> {
  // A script serves nobody, and fills no index that it could wait for.
  if (process.argv.includes("exec")) return;
  const until = Date.now() + PATIENCE_MS;
  const isBeingFilled = async () => (await knex.raw(BEING_FILLED)).rows[0].waiting as boolean;
  while (Date.now() < until && (await isBeingFilled())) await setTimeout(PAUSE_MS);
}
