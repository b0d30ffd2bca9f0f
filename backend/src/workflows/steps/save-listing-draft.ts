import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { assertOwnPhotos } from "../../modules/listing/assert-own-photos";
import { lockListing } from "../../modules/listing/lock-listing";
import type { SaveListingDraftInput } from "../save-listing-draft";

const SAVE = `
  UPDATE listing_version SET content = ?, revision = revision + 1, updated_at = now()
   WHERE id = ? AND status = 'draft' AND revision = ?`;

/** One transaction, so a failure leaves nothing to compensate. */
export const saveListingDraftStep = createStep(
  "save-listing-draft",
  async ({ actor, listing_id, content, revision }: SaveListingDraftInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const { last } = await lockListing(trx, listing_id, actor.facility_id);
      await assertOwnPhotos(trx, actor.facility_id, content.photos);
      const { rowCount } = await trx.raw(SAVE, [JSON.stringify(content), last.id, revision]);
      if (rowCount === 1) return;
      const code = last.status === "draft" ? "listing_draft_changed" : "listing_draft_closed";
      throw new DomainError(code, { revision: last.revision }, "conflict");
    });
    return new StepResponse({ listing_id });
  },
);
