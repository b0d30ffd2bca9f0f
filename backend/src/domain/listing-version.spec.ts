import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListingVersionStatus } from "../contract/facility-portal";
import {
  afterStep,
  allowedActions,
  awaitsPublication,
  decisionBlock,
  isOpen,
  mayOpenVersion,
  stepsFrom,
  type VersionStep,
  versionRules,
} from "./listing-version";

const statuses: ListingVersionStatus[] = [
  "draft",
  "submitted",
  "in_review",
  "approved",
  "superseded",
  "changes_requested",
  "rejected",
  "withdrawn",
];
const steps = Object.keys(versionRules) as VersionStep[];

function reachableFrom(start: ListingVersionStatus): Set<ListingVersionStatus> {
  const seen = new Set([start]);
  for (const status of seen)
    for (const step of steps) if (versionRules[step].from.includes(status)) seen.add(versionRules[step].to);
  return seen;
}

describe("the life of a listing version", () => {
  it("reaches every status from a draft", () => {
    expect([...reachableFrom("draft")].sort()).toEqual([...statuses].sort());
  });

  it.each(statuses.filter(isOpen))("lets the facility always get out of %s", (status) => {
    expect(stepsFrom(status, "facility")).toContain("withdraw");
  });

  it("has no trap: whoever is in a closed status can open a new version, or is live or was replaced", () => {
    for (const last of statuses.filter((status) => !isOpen(status))) {
      const live = last === "approved" || last === "superseded";
      expect(mayOpenVersion({ open: null, last, live }), last).toBe(true);
    }
  });

  it("gives no decision to the facility and no writing to the curator", () => {
    for (const status of statuses) {
      const facility = stepsFrom(status, "facility");
      expect(facility.filter((step) => !["submit", "withdraw"].includes(step))).toEqual([]);
      const curator = stepsFrom(status, "curator");
      expect(curator.filter((step) => ["submit", "withdraw", "supersede"].includes(step))).toEqual([]);
    }
  });

  it.each([
    ["draft", "submit", "submitted"],
    ["submitted", "start_review", "in_review"],
    ["in_review", "approve", "approved"],
    ["in_review", "request_changes", "changes_requested"],
    ["in_review", "reject", "rejected"],
    ["in_review", "withdraw", "withdrawn"],
    ["approved", "supersede", "superseded"],
  ] as const)("%s → %s → %s", (from, step, to) => {
    expect(afterStep(from, step, "alasan")).toBe(to);
  });

  it("refuses every pair that the table does not name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...steps), (status, step) => {
        const named = versionRules[step].from.includes(status);
        const attempt = () => afterStep(status, step, "alasan");
        if (named) expect(attempt()).toBe(versionRules[step].to);
        else expect(attempt).toThrow("listing_step_refused");
      }),
    );
  });

  it.each(["request_changes", "reject"] as const)("%s needs a reason", (step) => {
    expect(() => afterStep("in_review", step, "  ")).toThrow("invalid_input");
  });
});

describe("who may decide", () => {
  const version = { author_id: "a", submitted_by: "b", facility_id: "f1" };
  it.each([
    ["a", [null], "own_listing"],
    ["b", [null], "own_listing"],
    ["c", [null, "f1"], "own_facility"],
    ["c", [null, "f2"], null],
    ["c", [], null],
  ])("officer %s with facilities %j: %s", (id, facilities, block) => {
    const assignments = facilities.map((facility_id) => ({ facility_id }));
    expect(decisionBlock({ id, assignments }, version)).toBe(block);
  });
});

describe("the way of an approved version to the shop", () => {
  const approved = { id: "b", status: "approved", base_version_id: "a", live_version_id: "a" } as const;

  it.each([
    [true, approved],
    [true, { ...approved, base_version_id: null, live_version_id: null }],
    [false, { ...approved, live_version_id: "b" }],
    [false, { ...approved, live_version_id: "c" }],
    [false, { ...approved, status: "in_review" as const }],
  ])("%s of %o", (expected, version) => {
    expect(awaitsPublication(version)).toBe(expected);
  });
});

describe("what the staff may do", () => {
  it.each([
    [
      { open: "draft", last: "draft", live: false, paused: false },
      ["preview", "save_draft", "submit", "withdraw"],
    ],
    [{ open: "submitted", last: "submitted", live: false, paused: false }, ["preview", "withdraw"]],
    [{ open: null, last: "rejected", live: false, paused: false }, ["preview", "new_version"]],
    [
      { open: null, last: "approved", live: true, paused: false },
      ["preview", "new_version", "set_stock", "set_prices", "pause"],
    ],
    [
      { open: "in_review", last: "in_review", live: true, paused: true },
      ["preview", "withdraw", "set_stock", "set_prices", "resume"],
    ],
  ] as const)("%j → %j", (state, actions) => {
    expect(allowedActions(state)).toEqual(actions);
  });

  it("never offers a new version beside an open one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.boolean(), fc.boolean(), (last, live, paused) => {
        const open = isOpen(last) ? last : null;
        const actions = allowedActions({ open, last, live, paused });
        if (open) expect(actions).not.toContain("new_version");
        expect(actions.includes("save_draft")).toBe(open === "draft");
      }),
    );
  });
});
