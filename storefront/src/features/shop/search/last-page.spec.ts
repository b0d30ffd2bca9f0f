import { expect, it } from "vitest";
import { isPastEnd } from "./last-page";

it.each([
  [0, 1, false],
  [0, 5, false],
  [1, 1, false],
  [24, 1, false],
  [24, 2, true],
  [25, 2, false],
  [25, 3, true],
])("of %i goods page %i is past the end: %s", (count, page, past) => {
  expect(isPastEnd({ count, page, page_size: 24 })).toBe(past);
});
