import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { isOpen, mayOpenVersion } from "../../domain/listing-version";
import { lockListing } from "../../modules/listing/lock-listing";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { ListingActionInput } from "../listing-action-input";

/** The last version's text goes on when it came back; after an approval that is the live text itself. */
const COPY = `
  INSERT INTO listing_version (id, listing_id, number, status, content, base_version_id, author_id)
  SELECT ?, listing_id, number + 1, 'draft', content, ?, ? FROM listing_version WHERE id = ?`;

/** One transaction, so a failure leaves nothing to compensate. */
export const createListingVersionStep = createStep(
  "create-listing-version",
  async ({ actor, listing_id }: ListingActionInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const version_id = generateEntityId(undefined, "lsv");
    await knex.transaction(async (trx) => {
      const { last, live_version_id } = await lockListing(trx, listing_id, actor.facility_id);
      const open = isOpen(last.status) ? last.status : null;
      // An approved version that is still on its way to the shop is about to change what "live" means.
      const live = live_version_id !== null && (last.status !== "approved" || last.id === live_version_id);
      if (!mayOpenVersion({ open, last: last.status, live }))
        throw new DomainError("listing_version_open", {}, "conflict");
      await trx.raw(COPY, [version_id, live_version_id, actor.officer_id, last.id]);
      const version_number = last.number + 1;
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
