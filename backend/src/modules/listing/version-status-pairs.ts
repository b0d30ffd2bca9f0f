/**
 * The pairs of domain/listing-version.ts as the first migration wrote them into the database; a test compares them. Its file holds them apart, for a
 * migration's file may export its class alone.
 */
export const versionStatusPairs = [
  ["draft", "submitted"],
  ["draft", "withdrawn"],
  ["submitted", "withdrawn"],
  ["in_review", "withdrawn"],
  ["submitted", "in_review"],
  ["in_review", "approved"],
  ["in_review", "changes_requested"],
  ["in_review", "rejected"],
  ["approved", "superseded"],
] as const;
