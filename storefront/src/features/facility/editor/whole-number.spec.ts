import { describe, expect, it } from "vitest";
import { caretAfter, readWholeNumber, showWholeNumber } from "./whole-number";

describe("readWholeNumber", () => {
  it.each([
    ["", "", 0],
    ["150000", "150.000", 150_000],
    ["150.000", "150.000", 150_000],
    ["1500.00", "150.000", 150_000],
    ["Rp 150.000", "150.000", 150_000],
    ["rp1.000", "1.000", 1_000],
    ["150.000,00", "150.000", 150_000],
    ["0", "0", 0],
    ["007", "7", 7],
  ])("%j is %j", (typed, text, value) => {
    expect(readWholeNumber(typed)).toEqual({ text, value });
  });

  it.each(["12,5", "-5", "1e9", "abc", ".", "12 ribu", "1234567890123", "½", "NaN"])(
    "%j is kept as typed, without a value",
    (typed) => {
      expect(readWholeNumber(typed)).toEqual({ text: typed, value: null });
    },
  );
});

describe("showWholeNumber", () => {
  it("leaves what isn't known empty, but shows a stock of nothing", () => {
    expect(showWholeNumber(0, true)).toBe("");
    expect(showWholeNumber(0, false)).toBe("0");
    expect(showWholeNumber(1_250_000, true)).toBe("1.250.000");
  });
});

describe("caretAfter", () => {
  it.each([
    ["1.500", 0, 5],
    ["1.500", 3, 2],
    ["1.500", 4, 0],
    ["15.000", 3, 3],
  ])("in %j with %i digits behind it stands at %i", (text, behind, position) => {
    expect(caretAfter(text, behind)).toBe(position);
  });
});
