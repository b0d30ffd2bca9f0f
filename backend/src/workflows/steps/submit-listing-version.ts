import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { submissionProblems } from "../../domain/listing-content";
import { afterStep } from "../../domain/listing-version";
import { assertOwnPhotos } from "../../modules/listing/assert-own-photos";
import { contentHash } from "../../modules/listing/content-hash";
import { lockListing } from "../../modules/listing/lock-listing";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import { readSubmissionContext } from "../../modules/listing/submission-context";
import type { ListingActionInput } from "../listing-action-input";

/** Conditional on the text that was checked. */
const SUBMIT = `
  UPDATE listing_version
     SET status = ?, content_hash = ?, submitted_by = ?, submitted_at = now(), updated_at = now()
   WHERE id = ? AND status = 'draft' AND revision = ?`;

/** One transaction, so a failure leaves nothing to compensate. */
export const submitListingVersionStep = createStep(
  "submit-listing-version",
  async ({ actor, listing_id }: ListingActionInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const version_id = await knex.transaction(async (trx) => {
      const { last } = await lockListing(trx, listing_id, actor.facility_id);
      const to = afterStep(last.status, "submit");
      const context = await readSubmissionContext(trx, actor.facility_id, last.content.category);
      const problems = submissionProblems(last.content, context);
      if (Object.keys(problems).length > 0)
        throw new DomainError("listing_not_ready", {}, "invalid", problems);
      await assertOwnPhotos(trx, actor.facility_id, last.content.photos);
      const hash = contentHash(last.content);
      const { rowCount } = await trx.raw(SUBMIT, [to, hash, actor.officer_id, last.id, last.revision]);
      if (rowCount !== 1) throw new DomainError("conflict", {}, "conflict");
      const event = { listing_id, version_id: last.id, version_number: last.number };
      await recordListingEvent(trx, actor, { ...event, action: "submitted" });
      return last.id;
    });
    return new StepResponse({ listing_id, version_id });
  },
);
