import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { lockListing } from "../../modules/listing/lock-listing";
import type { ListingActionInput } from "../listing-action-input";

type Input = ListingActionInput & { paused: boolean };

const SET = `
  UPDATE listing SET paused_at = CASE WHEN :paused THEN now() END, updated_at = now()
   WHERE id = :id AND live_version_id IS NOT NULL AND (paused_at IS NOT NULL) <> :paused`;

/** The shop reads the entry, Medusa's cart reads the product: both are to say the same. */
export const setListingPausedStep = createStep(
  "set-listing-paused",
  async ({ actor, listing_id, paused }: Input, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const listing = await knex.transaction(async (trx) => {
      const locked = await lockListing(trx, listing_id, actor.facility_id);
      if (!locked.live_version_id) throw new DomainError("listing_not_live", {}, "conflict");
      const { rowCount } = await trx.raw(SET, { id: listing_id, paused });
      if (rowCount !== 1)
        throw new DomainError(paused ? "listing_paused" : "listing_not_paused", {}, "conflict");
      await setEntryPaused(trx, listing_id, paused);
      return locked;
    });
    const { product_id, live_version_id, shown_number } = listing;
    return new StepResponse(
      { product_id: product_id ?? "", live_version_id, shown_number },
      { listing_id, paused },
    );
  },
  async (done, { container }) => {
    if (!done) return;
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      await trx.raw(SET, { id: done.listing_id, paused: !done.paused });
      await setEntryPaused(trx, done.listing_id, !done.paused);
    });
  },
);

async function setEntryPaused(trx: Knex, listingId: string, paused: boolean) {
  await trx.raw(`UPDATE catalog_entry SET paused = ?, updated_at = now() WHERE listing_id = ?`, [
    paused,
    listingId,
  ]);
}
