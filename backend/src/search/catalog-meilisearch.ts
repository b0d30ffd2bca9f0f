import { defineSearchIndex } from "@medusajs/framework/utils";
import { env } from "../env";
import { CATALOG_FIELDS, CATALOG_SETTINGS } from "./_catalog-index";
import { seedCatalog } from "./_seed-catalog";

/** The same goods in a Meilisearch server, where one is set. */
export default env.MEILISEARCH_HOST
  ? defineSearchIndex({
      name: "catalog_meilisearch",
      entity: "listing",
      provider: "meilisearch",
      fields: { toFields: () => CATALOG_FIELDS },
      settings: CATALOG_SETTINGS,
      seed: seedCatalog,
    })
  : null;
