import { describe, expect, it } from "vitest";
import { atLivePrices } from "./live-prices";

const content = {
  title: "Tunik",
  variants: [
    { key: "v1", options: {}, price: 100, initial_stock: 1 },
    { key: "constructor", options: {}, price: 200, initial_stock: 2 },
  ],
};

describe("atLivePrices", () => {
  it("puts the changed prices in, and leaves the rest and the version alone", () => {
    const sold = atLivePrices(content, { v1: 110, v9: 5 });
    expect(sold.variants.map(({ price }) => price)).toEqual([110, 200]);
    expect(sold.title).toBe("Tunik");
    expect(content.variants[0]?.price).toBe(100);
  });

  it("changes nothing without changed prices", () => {
    expect(atLivePrices(content, {})).toEqual(content);
  });
});
