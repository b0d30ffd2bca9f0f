import { describe, expect, it } from "vitest";
import { chooseCorrection, swappedNeighbours } from "./choose-correction";

const known = [
  { word: "songket", n: 40 },
  { word: "songkok", n: 90 },
  { word: "jumputan", n: 30 },
  { word: "kemeja", n: 12 },
  { word: "meja", n: 9 },
  { word: "mega", n: 20 },
];

describe("chooseCorrection", () => {
  it.each([
    ["songkt", "songket"],
    ["jumptan", "jumputan"],
    ["kemjea", "kemeja"],
    ["meha", "mega"],
    ["xyzzyx", null],
    ["mja", null],
  ])("%s is read as %s", (typed, word) => {
    expect(chooseCorrection(typed, known, false)).toBe(word);
  });

  it("reads an unfinished word as the beginning of a longer one", () => {
    expect(chooseCorrection("jumptu", known, false)).toBeNull();
    expect(chooseCorrection("junpu", known, true)).toBe("jumputan");
  });
});

describe("swappedNeighbours", () => {
  it("swaps each two neighbours once", () => {
    expect(swappedNeighbours("btaik")).toContain("batik");
    expect(swappedNeighbours("tas")).toEqual(["ats", "tsa"]);
    expect(swappedNeighbours("aa")).toEqual([]);
  });
});
