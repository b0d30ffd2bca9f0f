import type { SuggestView } from "@karya/backend/src/contract/search";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight";
import { nextOption } from "./next-option";
import { stillFitting } from "./still-fitting";
import { suggestionGroups } from "./suggestion-options";

const product = (title: string) => ({
  handle: title.toLowerCase().replaceAll(" ", "-"),
  title,
  price_min: 1_000,
  photo: null,
  maker: "Cantik",
});
const view: SuggestView = {
  products: [product("Tunik Jumputan"), product("Tas Rotan")],
  categories: [{ handle: "jumputan-shibori", name: "Jumputan & Shibori", count: 3 }],
  facilities: [{ handle: "lpp-palembang", short_name: "LPP Palembang", city: "Kota Palembang", count: 40 }],
  brands: [{ name: "Cantik", facility_handle: "lpp-palembang", facility_short_name: "LPP Palembang" }],
};

describe("an earlier answer", () => {
  it("keeps only what the words now fit", () => {
    const now = stillFitting(view, "jum");
    expect(now.products.map(({ title }) => title)).toEqual(["Tunik Jumputan"]);
    expect(now.categories).toHaveLength(1);
    expect(now.facilities).toEqual([]);
    expect(now.brands).toEqual([]);
    expect(stillFitting(view, "CANTIK tun").products).toHaveLength(1);
    expect(stillFitting(view, "jumputanx").products).toEqual([]);
    expect(stillFitting(view, "putan").products).toEqual([]);
  });
});

describe("the groups", () => {
  it("name each kind that has something, with where it leads", () => {
    const groups = suggestionGroups({ ...view, brands: [] });
    expect(groups.map(({ title }) => title)).toEqual(["Produk", "Jenis produk", "UPT"]);
    expect(groups.flatMap(({ options }) => options.map(({ href }) => href))).toEqual([
      "/produk/tunik-jumputan",
      "/produk/tas-rotan",
      "/kategori/jumputan-shibori",
      "/upt-kami/lpp-palembang",
    ]);
  });
});

describe("the keyboard", () => {
  const ids = ["a", "b", "c"];
  it.each([
    ["ArrowDown", null, "a"],
    ["ArrowDown", "a", "b"],
    ["ArrowDown", "c", null],
    ["ArrowUp", null, "c"],
    ["ArrowUp", "a", null],
    ["ArrowUp", "b", "a"],
    ["Home", "c", "a"],
    ["End", "a", "c"],
    ["ArrowDown", "gone", "a"],
  ])("goes by %s from %s to %s", (key, from, to) => {
    expect(nextOption(key, ids, from)).toBe(to);
  });
  it.each([
    ["Home", null],
    ["End", null],
    ["x", "a"],
    ["Enter", "a"],
  ])("leaves %s to the field when %s is marked", (key, from) => {
    expect(nextOption(key, ids, from)).toBeUndefined();
  });
  it("goes nowhere in an empty list", () => {
    expect(nextOption("ArrowDown", [], null)).toBeUndefined();
  });
});

it.each([
  [
    "Tunik Jumputan",
    "jum",
    [
      ["Tunik ", false],
      ["Jum", true],
      ["putan", false],
    ],
  ],
  [
    "Tas Rotan",
    "tas ro",
    [
      ["Tas", true],
      [" ", false],
      ["Ro", true],
      ["tan", false],
    ],
  ],
  ["Tas", "x", [["Tas", false]]],
  [
    "Tas (M+)",
    "m+(",
    [
      ["Tas (", false],
      ["M", true],
      ["+)", false],
    ],
  ],
])("marks in %s what begins with %s", (label, typed, parts) => {
  expect(highlight(label, typed)).toEqual(parts.map(([text, hit]) => ({ text, hit })));
});
