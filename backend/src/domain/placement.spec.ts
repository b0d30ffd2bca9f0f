import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error";
import { checkPlacement, placementState } from "./placement";

const now = new Date("2026-11-22T03:00:00Z");
const at = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

function refusedFields(starts: Date, ends: Date, position: number): string[] {
  try {
    checkPlacement({ starts_at: starts, ends_at: ends, position }, now);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Object.keys(error.fields).sort();
  }
}

describe("checkPlacement", () => {
  it.each([
    ["a week from now", at(1), at(8), 1, []],
    ["running already", at(-1), at(1), 100, []],
    ["exactly 90 days", at(0), at(90), 1, []],
    ["a moment over 90 days", at(0), new Date(at(90).getTime() + 1), 1, ["ends_at"]],
    ["no length", at(1), at(1), 1, ["ends_at"]],
    ["backwards", at(2), at(1), 1, ["ends_at"]],
    ["over", at(-5), at(-1), 1, ["ends_at"]],
    ["position 0", at(1), at(2), 0, ["position"]],
    ["position 101", at(1), at(2), 101, ["position"]],
    ["half a position", at(1), at(2), 1.5, ["position"]],
    ["all wrong", at(2), at(1), -1, ["ends_at", "position"]],
  ])("%s", (_, starts, ends, position, fields) => {
    expect(refusedFields(starts, ends, position)).toEqual(fields);
  });
});

describe("placementState", () => {
  it("is scheduled before, active from the first instant, ended at the last", () => {
    const window = { starts_at: at(1), ends_at: at(2) };
    expect(placementState(window, at(0))).toBe("scheduled");
    expect(placementState(window, at(1))).toBe("active");
    expect(placementState(window, at(2))).toBe("ended");
  });

  it("never goes back in time", () => {
    const order = ["scheduled", "active", "ended"];
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.nat(99), (day, later) => {
        const window = { starts_at: at(-10), ends_at: at(10) };
        const first = order.indexOf(placementState(window, at(day)));
        expect(order.indexOf(placementState(window, at(day + later)))).toBeGreaterThanOrEqual(first);
      }),
    );
  });
});
