import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressProblems, isInside, isPostalCode, normalisePhone } from "./address";

describe("a phone number", () => {
  it.each([
    ["081234567890", "+6281234567890"],
    ["0812-3456-7890", "+6281234567890"],
    ["+62 812 3456 7890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    ["(0711) 310 123", "+62711310123"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
  });

  it.each(["", "0812", "+1 202 555 0100", "0812345678901234", "081234x67890", "+62 0812 3456 7890"])(
    "%j is none",
    (typed) => {
      expect(normalisePhone(typed)).toBeNull();
    },
  );

  it("stays what it is when stored again", () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{7,11}$/);
    fc.assert(fc.property(digits, (national) => normalisePhone(`+62${national}`) === `+62${national}`));
  });
});

it.each([
  ["30137", true],
  ["00000", false],
  ["3013", false],
  ["301377", false],
  ["30 137", false],
  ["3013a", false],
])("postal code %s: %s", (code, valid) => {
  expect(isPostalCode(code)).toBe(valid);
});

it("nests by whole parts of the code", () => {
  expect(isInside("16.71.01", "16.71")).toBe(true);
  expect(isInside("16.711", "16.71")).toBe(false);
  expect(isInside("16.71", "16.71")).toBe(false);
});

it("names every field that is wrong", () => {
  const nowhere = { province: null, regency: null, district: null, village: null };
  const codes = { province_code: "", regency_code: "", district_code: "", village_code: "" };
  expect(Object.keys(addressProblems({ ...codes, phone: "12", postal_code: "1" }, nowhere)).sort()).toEqual([
    "district_code",
    "phone",
    "postal_code",
    "province_code",
    "regency_code",
    "village_code",
  ]);
});
