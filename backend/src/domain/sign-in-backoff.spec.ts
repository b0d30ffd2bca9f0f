import { expect, it } from "vitest";
import { signInWaitSeconds } from "./sign-in-backoff";

it.each([
  [0, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [9, 480],
  [10, 900],
  [5000, 900],
])("after %i wrong passwords the wait is %i seconds", (failures, seconds) => {
  expect(signInWaitSeconds(failures)).toBe(seconds);
});
