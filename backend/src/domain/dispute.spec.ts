import { expect, it } from "vitest";
import { disputeOutcome } from "./dispute";

it.each([
  ["won", "won"],
  ["warning_closed", "won"],
  ["lost", "lost"],
  ["prevented", "lost"],
  ["needs_response", "open"],
  ["under_review", "open"],
  ["warning_needs_response", "open"],
  ["warning_under_review", "open"],
  ["appeal_needs_response", "open"],
  ["appeal_under_review", "open"],
  ["a word that Stripe has yet to think of", "open"],
])("a dispute that is %s is %s", (status, outcome) => {
  expect(disputeOutcome(status)).toBe(outcome);
});
