import { model } from "@medusajs/framework/utils";
import { Listing } from "./listing";

/** One full text of a listing. Frozen by the database once it has been submitted, but for its status. */
export const ListingVersion = model.define("listing_version", {
  id: model.id({ prefix: "lsv" }).primaryKey(),
  listing: model.belongsTo(() => Listing, { mappedBy: "versions" }),
  number: model.number(),
  status: model.enum([
    "draft",
    "submitted",
    "in_review",
    "approved",
    "superseded",
    "changes_requested",
    "rejected",
    "withdrawn",
  ]),
  /** ListingContent of the contract. */
  content: model.json(),
  /** SHA-256 of the canonical content, set at submission. */
  content_hash: model.text().nullable(),
  /** The live version this one was written against; publishing compares it. */
  base_version_id: model.text().nullable(),
  /** Counts saves of the draft: the optimistic lock. */
  revision: model.number().default(1),
  author_id: model.text(),
  submitted_by: model.text().nullable(),
  submitted_at: model.dateTime().nullable(),
  reviewer_id: model.text().nullable(),
  decided_by: model.text().nullable(),
  decided_at: model.dateTime().nullable(),
  reason: model.text().nullable(),
});
