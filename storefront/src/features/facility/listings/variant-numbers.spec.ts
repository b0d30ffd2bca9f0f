import { describe, expect, it } from "vitest";
import { byVariant, readVariantNumbers } from "./variant-numbers";

const fieldOf = (key: string) => `stok:${key}`;
const sentence = "Isi dengan bilangan bulat.";

const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

describe("readVariantNumbers", () => {
  it("reads the variants that are there, in their order", () => {
    const typed = form({ "stok:b": "0", "stok:a": "1.200", other: "5" });
    expect(readVariantNumbers(typed, ["a", "b", "c"], fieldOf, sentence)).toEqual({
      ok: true,
      numbers: [
        { variant_key: "a", value: 1_200 },
        { variant_key: "b", value: 0 },
      ],
    });
  });

  it.each(["", "  ", "-1", "1,5", "banyak", "1e3"])("refuses %j and says so beside that variant", (typed) => {
    const read = readVariantNumbers(form({ "stok:a": typed, "stok:b": "3" }), ["a", "b"], fieldOf, sentence);
    expect(read).toEqual({ ok: false, fields: { "stok:a": sentence } });
  });
});

describe("byVariant", () => {
  it("turns places into variants, and leaves other paths alone", () => {
    const sent = [{ variant_key: "a" }, { variant_key: "b" }];
    const fields = {
      "levels.1.stocked": "Terlalu kecil.",
      reason: "Terlalu panjang.",
      "levels.7.stocked": "?",
    };
    expect(byVariant(fields, sent, fieldOf)).toEqual({
      "stok:b": "Terlalu kecil.",
      reason: "Terlalu panjang.",
      "levels.7.stocked": "?",
    });
  });
});
