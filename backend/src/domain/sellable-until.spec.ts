import { describe, expect, it } from "vitest";
import { sellableUntil } from "./sellable-until";

describe("sellableUntil", () => {
  it.each([
    ["no food", null, null],
    ["labelled non-halal", { halal: "non_halal", halal_valid_until: "2027-01-10" }, null],
    ["no date", { halal: "certified", halal_valid_until: "" }, null],
    ["not a date", { halal: "certified", halal_valid_until: "besok" }, null],
    ["not in the calendar", { halal: "certified", halal_valid_until: "2027-02-29" }, null],
    [
      "from midnight in Jakarta",
      { halal: "certified", halal_valid_until: "2027-01-10" },
      "2027-01-09T17:00:00.000Z",
    ],
    [
      "at the turn of a year",
      { halal: "certified", halal_valid_until: "2027-01-01" },
      "2026-12-31T17:00:00.000Z",
    ],
    ["on a leap day", { halal: "certified", halal_valid_until: "2028-02-29" }, "2028-02-28T17:00:00.000Z"],
  ])("%s", (_, food, until) => {
    expect(sellableUntil(food)?.toISOString() ?? null).toBe(until);
  });
});
