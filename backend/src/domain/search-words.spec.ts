import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableText, searchWords, wordsBeyond } from "./search-words";

describe("searchWords", () => {
  it.each([
    ["Tunik  jumputan", ["tunik", "jumputan"]],
    ["tas, TAS & tas!", ["tas"]],
    ["kue:* | ! <-> ('x')", ["kue", "x"]],
    ["'; DROP TABLE listing; --", ["drop", "table", "listing"]],
    ["% _ \\", []],
    ["", []],
    [`${"a".repeat(39)}\u{10348}b`, [`${"a".repeat(39)}\u{10348}`]],
  ])("%j gives %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it("never lets through what a text query would read as an operator", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

describe("wordsBeyond", () => {
  it.each([
    ["satu dua tiga empat lima enam tujuh delapan", []],
    ["satu dua tiga empat lima enam tujuh delapan Sembilan satu sepuluh", ["sembilan", "sepuluh"]],
  ])("of %j are %j", (typed, beyond) => {
    expect(wordsBeyond(typed)).toEqual(beyond);
  });
});

describe("comparableText", () => {
  it.each([
    ["Tas Kulit – “Café” No. 2", "tas kulit cafe no 2"],
    ["T-shirt\tBATIK", "t shirt batik"],
    ["…", ""],
  ])("%j is compared as %j", (text, compared) => {
    expect(comparableText(text)).toBe(compared);
  });
});
