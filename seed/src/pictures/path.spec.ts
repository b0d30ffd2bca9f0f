import { describe, expect, it } from "vitest";
import { flip, num, slab, symmetric } from "./path.js";

describe("flip", () => {
  it("mirrors every kind of command about the middle of the picture and stays closed", () => {
    expect(flip("M500 10L400 20C300 30 200 40 100 50Z")).toBe(
      "M700 10C700 10 800 20 800 20C900 30 1000 40 1100 50Z",
    );
  });

  it("is its own inverse, up to how lines are written", () => {
    const once = flip("M500 10Q400 20 300 40C300 30 200 40 100 50Z");
    expect(flip(flip(once))).toBe(once);
  });

  it("leaves nothing unread of a closed rounded outline", () => {
    expect(flip(slab(100, 100, 300, 200, 20))).not.toContain("NaN");
  });
});

describe("symmetric", () => {
  it("closes a half outline with its mirror image", () => {
    expect(symmetric("M600 0L500 100L600 200")).toBe(
      "M600 0C600 0 500 100 500 100C500 100 600 200 600 200C600 200 700 100 700 100C700 100 600 0 600 0Z",
    );
  });
});

describe("num", () => {
  it("keeps one decimal and never an exponent for picture sizes", () => {
    expect([1.26, 3, -0.44].map(num)).toEqual(["1.3", "3", "-0.4"]);
  });
});
