import { defineSearchIndex } from "@medusajs/framework/utils";
import { CATALOG_FIELDS, CATALOG_SETTINGS } from "./_catalog-index";
import { seedCatalog } from "./_seed-catalog";

/** The goods on sale, in PostgreSQL: always there, also as the one that answers when Meilisearch does not. */
export default defineSearchIndex({
  name: "catalog",
  entity: "listing",
  provider: "postgres",
  fields: { toFields: () => CATALOG_FIELDS },
  settings: CATALOG_SETTINGS,
  seed: seedCatalog,
});
