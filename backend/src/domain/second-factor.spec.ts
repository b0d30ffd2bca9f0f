import { describe, expect, it } from "vitest";
import {
  codeStep,
  needsSecondFactor,
  plainCode,
  plainRecoveryCode,
  RECOVERY_ALPHABET,
} from "./second-factor";

describe("who needs a second factor", () => {
  it.each([
    [["curator"], true],
    [["finance"], true],
    [["treasurer"], true],
    [["facility_staff"], false],
    [["auditor"], false],
    [["facility_staff", "treasurer"], true],
    [[], false],
  ] as const)("%j: %j", (roles, needed) => expect(needsSecondFactor(roles)).toBe(needed));
});

it("counts steps of thirty seconds", () => {
  expect(codeStep(59_999)).toBe(1);
  expect(codeStep(60_000)).toBe(2);
});

it("reads codes as people type them", () => {
  expect(plainCode(" 123 456 ")).toBe("123456");
  expect(plainRecoveryCode("abcd-efgh jkmn")).toBe("ABCDEFGHJKMN");
});

it("makes recovery codes of letters that nobody confuses", () => {
  expect(new Set(RECOVERY_ALPHABET).size).toBe(RECOVERY_ALPHABET.length);
  expect(RECOVERY_ALPHABET).not.toMatch(/[01ILO]/);
});
