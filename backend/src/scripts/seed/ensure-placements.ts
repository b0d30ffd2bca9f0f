import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createPlacementWorkflow } from "../../workflows/create-placement";
import { SEED_OFFICER } from "./insert-listings";
import type { SeedWorld } from "./messages";

/** Features the chosen goods. What was ever featured by the seed is not featured again: a curator may have ended it. */
export async function ensurePlacements(
  container: MedusaContainer,
  placements: SeedWorld["placements"],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (const { listing, ...placement } of placements) {
    const entry = await knex("catalog_entry")
      .where({ handle: listing, deleted_at: null })
      .first("listing_id");
    if (!entry) throw new Error(`The listing "${listing}" is to be featured and is not on sale.`);
    const { listing_id } = entry;
    const known = await knex("placement").where({ listing_id, created_by: SEED_OFFICER.id }).first("id");
    if (known) continue;
    await createPlacementWorkflow(container).run({
      input: { ...placement, listing_id, officer_id: SEED_OFFICER.id },
    });
  }
}
