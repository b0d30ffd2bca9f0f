import type { CatalogVariant } from "@karya/backend/src/contract/catalog";
import { describe, expect, it } from "vitest";
import { availableWith, choose, initialSelection, optionValues, pickVariant } from "./pick-variant";

const variant = (id: string, warna: string, ukuran: string, available: number): CatalogVariant => ({
  id,
  sku: id,
  options: { Warna: warna, Ukuran: ukuran },
  price: 100_000,
  available,
});

const tunic = {
  option_names: ["Warna", "Ukuran"],
  variants: [
    variant("a", "Indigo", "S", 0),
    variant("b", "Indigo", "M", 4),
    variant("c", "Soga", "M", 0),
    variant("d", "Soga", "L", 7),
  ],
};

const plain = {
  option_names: [],
  variants: [{ id: "x", sku: "x", options: {}, price: 5_000, available: 1 }],
};

describe("pickVariant", () => {
  it("finds the variant with all the chosen values", () => {
    expect(pickVariant(tunic, { Warna: "Soga", Ukuran: "L" })?.id).toBe("d");
  });
  it("answers null for a combination that isn't made, or one half chosen", () => {
    expect(pickVariant(tunic, { Warna: "Soga", Ukuran: "S" })).toBeNull();
    expect(pickVariant(tunic, { Warna: "Soga" })).toBeNull();
  });
  it("finds the only variant of a thing without options", () => {
    expect(pickVariant(plain, {})?.id).toBe("x");
  });
});

describe("initialSelection", () => {
  it("prefers what can be bought", () => {
    expect(initialSelection(tunic)).toEqual({ Warna: "Indigo", Ukuran: "M" });
  });
  it("falls back to the first when all is sold out", () => {
    const soldOut = { ...tunic, variants: tunic.variants.map((one) => ({ ...one, available: 0 })) };
    expect(initialSelection(soldOut)).toEqual({ Warna: "Indigo", Ukuran: "S" });
  });
});

describe("choose", () => {
  it("keeps the other option when that combination is made", () => {
    expect(choose(tunic, { Warna: "Indigo", Ukuran: "M" }, "Warna", "Soga")).toEqual({
      Warna: "Soga",
      Ukuran: "M",
    });
  });
  it("moves to one that is made, and can be bought, when it isn't", () => {
    expect(choose(tunic, { Warna: "Indigo", Ukuran: "S" }, "Warna", "Soga")).toEqual({
      Warna: "Soga",
      Ukuran: "L",
    });
  });
  it.each(tunic.variants.flatMap((from) => tunic.variants.map((to) => [from.options, to.options] as const)))(
    "never leads from %o into a corner",
    (from, to) => {
      for (const name of tunic.option_names) {
        expect(pickVariant(tunic, choose(tunic, from, name, to[name] ?? ""))).not.toBeNull();
      }
    },
  );
});

it("lists an option's values once, in order, and what is left of each", () => {
  expect(optionValues(tunic, "Ukuran")).toEqual(["S", "M", "L"]);
  expect(availableWith(tunic, { Warna: "Indigo", Ukuran: "M" }, "Warna", "Soga")).toBe(0);
  expect(availableWith(tunic, { Warna: "Soga", Ukuran: "M" }, "Ukuran", "L")).toBe(7);
});
