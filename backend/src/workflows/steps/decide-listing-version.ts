import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { CurationAction } from "../../contract/curation";
import type { ListingVersionStatus } from "../../contract/facility-portal";
import { DomainError } from "../../domain/domain-error";
import { afterStep, decisionBlock } from "../../domain/listing-version";
import { CURATOR_LABEL } from "../../modules/listing/curator-label";

export type CurationDecision = {
  version_id: string;
  /** The curator, with the assignments that hold now. */
  officer: { id: string; assignments: { facility_id: string | null }[] };
  reason?: string;
};

type Row = {
  id: string;
  number: number;
  status: ListingVersionStatus;
  author_id: string;
  submitted_by: string | null;
  base_version_id: string | null;
  listing_id: string;
  facility_id: string;
  live_version_id: string | null;
  has_category: boolean;
};

const EVENT: Record<CurationAction, string> = {
  start_review: "review_started",
  approve: "approved",
  request_changes: "changes_requested",
  reject: "rejected",
};

const VERSION = `
  SELECT v.id, v.number, v.status, v.author_id, v.submitted_by, v.base_version_id,
         l.id AS listing_id, l.facility_id, l.live_version_id,
         EXISTS (SELECT 1 FROM listing_category c
                  WHERE c.handle = v.content->>'category' AND c.deleted_at IS NULL) AS has_category
    FROM listing_version v JOIN listing l ON l.id = v.listing_id AND l.deleted_at IS NULL
   WHERE v.id = ? AND v.submitted_at IS NOT NULL AND v.deleted_at IS NULL`;

/** Conditional on everything that the decision was based on: whoever comes second changes nothing. */
const DECIDE = `
  UPDATE listing_version v
     SET status = :to, updated_at = now(),
         reviewer_id = coalesce(v.reviewer_id, :officer),
         decided_by = CASE WHEN :final THEN :officer ELSE v.decided_by END,
         decided_at = CASE WHEN :final THEN now() ELSE v.decided_at END,
         reason = CASE WHEN :final THEN :reason ELSE v.reason END
    FROM listing l
   WHERE v.id = :id AND v.status = :from AND l.id = v.listing_id
     AND (NOT :approve OR l.live_version_id IS NOT DISTINCT FROM v.base_version_id)`;

const RECORD = `
  INSERT INTO listing_event (id, listing_id, version_id, version_number, action, officer_id, officer_label, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Records a curator's step on a version, with its place in the listing's history, in one transaction.
 * @throws DomainError "not_found", "own_listing"/"own_facility" (403), "listing_step_refused",
 * "listing_version_out_of_date" or "listing_category_unknown" (409), "invalid_input" without the reason it needs.
 */
export const decideListingVersionStep = createStep(
  "decide-listing-version",
  async (input: CurationDecision & { action: CurationAction }, { container }) => {
    const { version_id, officer, action } = input;
    const reason = input.reason?.trim() || null;
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw(VERSION, [version_id]);
    const version: Row | undefined = rows[0];
    if (!version) throw new DomainError("not_found", {}, "not_found");
    const stake = decisionBlock(officer, version);
    if (stake) throw new DomainError(stake, {}, "forbidden");
    const to = afterStep(version.status, action, reason ?? undefined);
    const outOfDate = version.base_version_id !== version.live_version_id;
    if (action === "approve" && outOfDate)
      throw new DomainError("listing_version_out_of_date", {}, "conflict");
    // What can't be published must not be approved: there would be no way back.
    if (action === "approve" && !version.has_category)
      throw new DomainError("listing_category_unknown", {}, "conflict");

    await knex.transaction(async (transaction) => {
      const { rowCount } = await transaction.raw(DECIDE, {
        id: version_id,
        from: version.status,
        to,
        officer: officer.id,
        final: action !== "start_review",
        approve: action === "approve",
        reason,
      });
      if (rowCount !== 1) throw new DomainError("conflict", {}, "conflict");
      const { listing_id, number } = version;
      const id = generateEntityId(undefined, "lse");
      await transaction.raw(RECORD, [
        id,
        listing_id,
        version_id,
        number,
        EVENT[action],
        officer.id,
        CURATOR_LABEL,
        reason,
      ]);
    });
    return new StepResponse({ version_ids: [version_id] });
  },
);
