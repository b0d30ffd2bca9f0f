import { describe, expect, it } from "vitest";
import {
  addMissing,
  addOption,
  addValue,
  changeVariant,
  fillAll,
  missingCount,
  removeOption,
  removeValue,
  removeVariant,
  valuesOf,
  type VariantGrid,
} from "./variant-grid";

const start: VariantGrid = {
  option_names: [],
  variants: [{ key: "v1", options: {}, price: 150_000, initial_stock: 4 }],
};

/** Colours × sizes, as a petugas would add them. */
function grid(): VariantGrid {
  let next = addOption(start, "Warna");
  next = addValue(next, "Warna", "Marun");
  next = addValue(next, "Warna", "Indigo");
  next = addOption(next, "Ukuran");
  next = addValue(next, "Ukuran", "M");
  return addValue(next, "Ukuran", "L");
}

const told = (of: VariantGrid) => of.variants.map((variant) => Object.values(variant.options).join("/"));
const keys = (of: VariantGrid) => of.variants.map((variant) => variant.key);

describe("the variant grid", () => {
  it("grows from one variant to all combinations, in the order of the values", () => {
    expect(told(grid())).toEqual(["Marun/M", "Marun/L", "Indigo/M", "Indigo/L"]);
    expect(valuesOf(grid(), "Ukuran")).toEqual(["M", "L"]);
  });

  it("keeps the first variant's key and gives each other one of its own", () => {
    expect(keys(grid())[0]).toBe("v1");
    expect(new Set(keys(grid())).size).toBe(4);
    for (const key of keys(grid())) expect(key).toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/);
  });

  it("gives a new variant its neighbour's price and no stock", () => {
    expect(grid().variants.map(({ price }) => price)).toEqual([150_000, 150_000, 150_000, 150_000]);
    expect(grid().variants.map(({ initial_stock }) => initial_stock)).toEqual([4, 0, 0, 0]);
  });

  it("keeps prices and keys of what stays when a value goes", () => {
    const dear = changeVariant(grid(), keys(grid())[3] ?? "", { price: 175_000, initial_stock: 2 });
    const left = removeValue(dear, "Warna", "Marun");
    expect(told(left)).toEqual(["Indigo/M", "Indigo/L"]);
    expect(left.variants).toEqual(dear.variants.slice(2));
  });

  it("gives a combination that comes back its key again", () => {
    const before = grid();
    const again = addValue(removeValue(before, "Ukuran", "L"), "Ukuran", "L");
    expect(keys(again)).toEqual(keys(before));
  });

  it("gives back the key that a combination had on sale, whatever it was", () => {
    const onSale = [
      { key: "lama-7", options: { Warna: "Marun", Ukuran: "L" }, price: 1_000, initial_stock: 0 },
    ];
    const again = addValue(removeValue(grid(), "Ukuran", "L"), "Ukuran", "L", onSale);
    expect(keys(again)[1]).toBe("lama-7");
  });

  it("never hands a key of something on sale to another combination", () => {
    const onSale = [{ key: "gading-m", options: { Warna: "Lain" }, price: 1_000, initial_stock: 0 }];
    const added = addValue(grid(), "Warna", "Gading", onSale);
    expect(keys(added)).toContain("gading-m-2");
  });

  it("leaves out a combination that was taken out, until all are wanted", () => {
    const without = removeVariant(grid(), keys(grid())[1] ?? "");
    const wider = addValue(without, "Warna", "Gading");
    expect(told(wider)).not.toContain("Marun/L");
    expect(missingCount(wider)).toBe(1);
    const whole = addMissing(wider);
    expect(missingCount(whole)).toBe(0);
    expect(told(whole)).toEqual(["Marun/M", "Marun/L", "Indigo/M", "Indigo/L", "Gading/M", "Gading/L"]);
  });

  it("never takes out the last variant", () => {
    expect(removeVariant(start, "v1")).toBe(start);
    const one = addValue(addOption(start, "Ukuran"), "Ukuran", "M");
    expect(removeValue(one, "Ukuran", "M").variants).toEqual([
      { ...start.variants[0], options: { Ukuran: "" } },
    ]);
  });

  it("folds the variants together when an option goes", () => {
    const folded = removeOption(grid(), "Ukuran");
    expect(folded.option_names).toEqual(["Warna"]);
    expect(told(folded)).toEqual(["Marun", "Indigo"]);
    expect(removeOption(folded, "Warna").variants).toEqual(start.variants);
  });

  it.each([
    ["a value in other letters", () => addValue(grid(), "Warna", " marun ")],
    ["an empty value", () => addValue(grid(), "Warna", "  ")],
    ["an option in other letters", () => addOption(grid(), "warna")],
    ["a third option", () => addOption(grid(), "Motif")],
  ])("does nothing for %s", (_case, change) => {
    expect(change()).toEqual(grid());
  });

  it("fills all prices and leaves the stock", () => {
    const filled = fillAll(grid(), { price: 200_000 });
    expect(filled.variants.every(({ price }) => price === 200_000)).toBe(true);
    expect(filled.variants.map(({ initial_stock }) => initial_stock)).toEqual([4, 0, 0, 0]);
  });

  it("finds a key for values without a Latin letter, and for two that sound the same", () => {
    const one = addValue(addOption(start, "Motif"), "Motif", "★");
    const two = addValue(addValue(one, "Motif", "☆"), "Motif", "◆");
    expect(new Set(keys(two)).size).toBe(3);
    for (const key of keys(two)) expect(key).toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/);
  });
});
