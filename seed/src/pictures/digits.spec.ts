import { describe, expect, it } from "vitest";
import { centimetres, drawnText } from "./digits.js";

describe("centimetres", () => {
  it.each([
    [110, "110 cm"],
    [62.5, "62,5 cm"],
    [7.26, "7,3 cm"],
  ])("writes %s as %s", (value, text) => {
    expect(centimetres(value)).toBe(text);
  });
});

describe("drawnText", () => {
  it("draws each figure and letter it knows and nothing else", () => {
    const glyphs = (text: string) => drawnText(text, 0, 0, 40, "#000000").split("<path").length - 1;
    expect(glyphs("0123456789,cm")).toBe(13);
    expect(glyphs("12,5 cm")).toBe(6);
    expect(glyphs("<b>?")).toBe(0);
  });
});
