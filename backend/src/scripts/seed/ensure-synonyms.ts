import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SeedSynonym } from "./messages";

/** Brings the search's synonyms to what the data says. */
export async function ensureSynonyms(
  container: MedusaContainer,
  synonyms: readonly SeedSynonym[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.transaction(async (trx) => {
    await trx("search_synonym").delete();
    await trx.raw(
      `INSERT INTO search_synonym (phrase, others, ignored, whole)
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS s(phrase text, others text[], ignored boolean, whole boolean)`,
      [JSON.stringify(synonyms)],
    );
  });
}
