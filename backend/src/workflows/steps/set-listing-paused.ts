import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { lockListing } from "../../modules/listing/lock-listing";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { ListingActionInput } from "../listing-action-input";

type Input = ListingActionInput & { paused: boolean };

/** The catalogue's entry and Medusa's product follow by the database's own triggers. */
const SET = `
  UPDATE listing SET paused_at = CASE WHEN :paused THEN now() END, updated_at = now()
   WHERE id = :id AND (paused_at IS NOT NULL) <> :paused`;

/** One transaction, so a failure leaves nothing to compensate. */
export const setListingPausedStep = createStep(
  "set-listing-paused",
  async ({ actor, listing_id, paused }: Input, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const listing = await lockListing(trx, listing_id, actor.facility_id);
      if (!listing.live_version_id) throw new DomainError("listing_not_live", {}, "conflict");
      const { rowCount } = await trx.raw(SET, { id: listing_id, paused });
      if (rowCount !== 1)
        throw new DomainError(paused ? "listing_paused" : "listing_not_paused", {}, "conflict");
      const event = { listing_id, version_id: listing.live_version_id, version_number: listing.shown_number };
      await recordListingEvent(trx, actor, { ...event, action: paused ? "paused" : "resumed" });
    });
    return new StepResponse({ listing_id });
  },
);
