import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { carryPricesOver } from "../../modules/listing/carry-prices-over";
import { projectProducts } from "./project-products";
import type { Publication } from "./publication";
import { readLivePublications } from "./read-publications";

const LOCK = "SELECT id FROM listing WHERE id = ANY(?) ORDER BY id FOR UPDATE";

/** After a failure: what is live gets its products back as they were sold, with the prices of the moment. */
export async function goBack(
  container: MedusaContainer,
  publications: readonly Publication[],
): Promise<void> {
  await projectProducts(container, await readLivePublications(container, publications));
  const ids = publications.map(({ listing_id }) => listing_id);
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.transaction(async (trx) => {
    await trx.raw(LOCK, [ids]);
    await carryPricesOver(trx, ids);
  });
}
