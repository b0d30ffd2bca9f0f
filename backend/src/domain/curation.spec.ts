import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curationActions, type CurationState } from "./curation";

const state = (given: Partial<CurationState>): CurationState => ({
  status: "in_review",
  is_curator: true,
  stake: null,
  out_of_date: false,
  ...given,
});

describe("curationActions", () => {
  it.each([
    ["submitted", { status: "submitted" }, ["start_review"], null],
    ["in review", {}, ["approve", "request_changes", "reject"], null],
    ["in review, out of date", { out_of_date: true }, ["request_changes", "reject"], null],
    ["approved", { status: "approved" }, [], "decided"],
    ["superseded", { status: "superseded" }, [], "decided"],
    ["rejected", { status: "rejected" }, [], "decided"],
    ["sent back", { status: "changes_requested" }, [], "decided"],
    ["withdrawn", { status: "withdrawn" }, [], "withdrawn"],
    ["read by an auditor", { is_curator: false }, [], "reader_only"],
    ["the curator's own", { stake: "own_listing" }, [], "own_listing"],
    ["of the curator's facility", { stake: "own_facility" }, [], "own_facility"],
  ] satisfies [string, Partial<CurationState>, string[], string | null][])(
    "%s",
    (_, given, allowed, block) => {
      expect(curationActions(state(given))).toEqual({ allowed, block });
    },
  );

  it("gives either something to do or a reason, never both, and nothing to who has a stake", () => {
    const statuses = [
      "draft",
      "submitted",
      "in_review",
      "approved",
      "superseded",
      "changes_requested",
      "rejected",
      "withdrawn",
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.boolean(),
        fc.constantFrom("own_listing" as const, "own_facility" as const, null),
        fc.boolean(),
        (status, is_curator, stake, out_of_date) => {
          const { allowed, block } = curationActions({ status, is_curator, stake, out_of_date });
          expect(allowed.length > 0).toBe(block === null);
          if (!is_curator || stake) expect(allowed).toEqual([]);
        },
      ),
    );
  });
});
