import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { atLivePrices } from "../../domain/live-prices";
import { isOpen, mayOpenVersion } from "../../domain/listing-version";
import { lockListing } from "../../modules/listing/lock-listing";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { ListingActionInput } from "../listing-action-input";

/** One transaction, so a failure leaves nothing to compensate. */
export const createListingVersionStep = createStep(
  "create-listing-version",
  async ({ actor, listing_id }: ListingActionInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const version_id = generateEntityId(undefined, "lsv");
    await knex.transaction(async (trx) => {
      const { last, live_version_id, live_prices } = await lockListing(trx, listing_id, actor.facility_id);
      const open = isOpen(last.status) ? last.status : null;
      // An approved version that is still on its way to the shop is about to change what "live" means.
      const live = live_version_id !== null && (last.status !== "approved" || last.id === live_version_id);
      if (!mayOpenVersion({ open, last: last.status, live }))
        throw new DomainError("listing_version_open", {}, "conflict");
      // The last version's text goes on when it came back; after an approval that is the live text, as it is sold now.
      const content = last.id === live_version_id ? atLivePrices(last.content, live_prices) : last.content;
      const version_number = last.number + 1;
      await trx("listing_version").insert({
        id: version_id,
        listing_id,
        number: version_number,
        status: "draft",
        content: JSON.stringify(content),
        base_version_id: live_version_id,
        author_id: actor.officer_id,
      });
      await recordListingEvent(trx, actor, {
        listing_id,
        version_id,
        version_number,
        action: "version_created",
      });
    });
    return new StepResponse({ listing_id, version_id });
  },
);
