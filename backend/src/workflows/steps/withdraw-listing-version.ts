import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { afterStep } from "../../domain/listing-version";
import { lockListing } from "../../modules/listing/lock-listing";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { ListingActionInput } from "../listing-action-input";

const WITHDRAW = `UPDATE listing_version SET status = ?, updated_at = now() WHERE id = ? AND status = ?`;

/** One transaction, so a failure leaves nothing to compensate. */
export const withdrawListingVersionStep = createStep(
  "withdraw-listing-version",
  async ({ actor, listing_id }: ListingActionInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const { last } = await lockListing(trx, listing_id, actor.facility_id);
      const to = afterStep(last.status, "withdraw");
      const { rowCount } = await trx.raw(WITHDRAW, [to, last.id, last.status]);
      if (rowCount !== 1) throw new DomainError("conflict", {}, "conflict");
      const event = { listing_id, version_id: last.id, version_number: last.number };
      await recordListingEvent(trx, actor, { ...event, action: "withdrawn" });
    });
    return new StepResponse({ listing_id });
  },
);
