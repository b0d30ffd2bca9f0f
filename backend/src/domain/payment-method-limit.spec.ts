import { expect, it } from "vitest";
import { fitsMethod } from "./payment-method-limit";

it.each([
  ["qris", 10_000_000, true],
  ["qris", 10_000_001, false],
  ["virtual_account", 10_000_001, true],
  ["card", 999_999_999, true],
] as const)("by %s of Rp%i: %s", (method, amount, fits) => {
  expect(fitsMethod(method, amount)).toBe(fits);
});
