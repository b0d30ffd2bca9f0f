import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { paletteNames } from "./pictures/palette.js";
import { readData } from "./read-data.js";

const data = readData();
const { facilities, categories, products, stories, officers, shares, placements } = data;
const cantik = products.filter(({ facility, food }) => facility === "lpp-palembang" && !food);
const unique = (values: readonly string[]) => new Set(values).size === values.length;

it("has the 74 facilities of all 38 provinces, each in the right time zone", () => {
  expect(facilities).toHaveLength(74);
  expect(unique(facilities.map(({ handle }) => handle))).toBe(true);
  const zones = new Map(facilities.map(({ province, time_zone }) => [province, time_zone]));
  expect(zones.size).toBe(38);
  expect(facilities.filter(({ province, time_zone }) => zones.get(province) !== time_zone)).toEqual([]);
  const provincesIn = (zone: string) => [...zones.values()].filter((value) => value === zone).length;
  expect([provincesIn("Asia/Jakarta"), provincesIn("Asia/Makassar"), provincesIn("Asia/Jayapura")]).toEqual([
    18, 12, 8,
  ]);
});

it("keeps the regional office apart from the province", () => {
  const kanwilOf = (handle: string) => facilities.find((facility) => facility.handle === handle)?.kanwil;
  expect(kanwilOf("lapas-tarakan")).toBe("Kalimantan Timur");
  expect(kanwilOf("lapas-wamena")).toBe("Papua");
  expect(kanwilOf("lapas-sorong")).toBe("Papua Barat");
});

it("tells a story of every facility, and each a different one", () => {
  expect(Object.keys(stories).sort()).toEqual(facilities.map(({ handle }) => handle).sort());
  expect(unique(Object.values(stories))).toBe(true);
});

it("has at least 40 fashion goods of Cantik, and 190 goods of at least 66 other facilities", () => {
  expect(cantik.length).toBeGreaterThanOrEqual(40);
  const others = products.filter(({ facility }) => facility !== "lpp-palembang");
  expect(others.length).toBeGreaterThanOrEqual(190);
  expect(new Set(others.map(({ facility }) => facility)).size).toBeGreaterThanOrEqual(66);
});

it("names each product, and each of its variants, once", () => {
  expect(unique(products.map(({ handle }) => handle))).toBe(true);
  expect(unique(products.map(({ title }) => title))).toBe(true);
  expect(unique(products.map(({ description }) => description))).toBe(true);
  for (const { handle, variants, option_names } of products) {
    expect(unique(variants.map(({ key }) => key)), handle).toBe(true);
    expect(unique(variants.map(({ options }) => JSON.stringify(options))), handle).toBe(true);
    for (const { options } of variants)
      expect(Object.keys(options).sort(), handle).toEqual([...option_names].sort());
  }
});

it("offers Cantik's clothes from S to XXL, for Rp45.000 to Rp850.000, some of it sold out", () => {
  const clothes = cantik.filter(({ category }) =>
    ["tunik", "outer", "gamis", "kemeja", "rok", "setelan"].includes(category),
  );
  for (const { variants } of clothes) {
    expect([...new Set(variants.map(({ options }) => options["Ukuran"]))]).toEqual([
      "S",
      "M",
      "L",
      "XL",
      "XXL",
    ]);
  }
  const variants = cantik.flatMap((product) => product.variants);
  expect(Math.min(...variants.map(({ price }) => price))).toBeGreaterThanOrEqual(45_000);
  expect(Math.max(...variants.map(({ price }) => price))).toBeLessThanOrEqual(900_000);
  expect(variants.some(({ stock }) => stock === 0)).toBe(true);
  expect(variants.some(({ stock }) => stock > 0 && stock <= 3)).toBe(true);
});

it("puts every product in a leaf of the tree, at a facility that exists", () => {
  const parents = new Set(categories.map(({ parent }) => parent));
  const leaves = new Map(
    categories.filter(({ handle }) => !parents.has(handle)).map((leaf) => [leaf.handle, leaf]),
  );
  const known = new Map(facilities.map((facility) => [facility.handle, facility]));
  for (const product of products) {
    expect(leaves.get(product.category)?.is_food, product.handle).toBe(product.food !== null);
    expect(product.is_sample, product.handle).toBe(known.get(product.facility)?.known_products === "");
    expect(product.description.includes("Data contoh"), product.handle).toBe(product.is_sample);
  }
  for (const { handle, parent } of categories) {
    if (parent)
      expect(
        categories.some((other) => other.handle === parent && other.parent === null),
        handle,
      ).toBe(true);
  }
});

it("shows colours that the picture generator knows", () => {
  const colors = products.flatMap(({ variants }) =>
    variants.flatMap(({ options }) => options["Warna"] ?? []),
  );
  expect([...new Set(colors)].filter((color) => !paletteNames.includes(color))).toEqual([]);
});

it("ships parcels that a courier takes: at most 50 chargeable kilograms", () => {
  const heavy = products.filter(
    ({ packed_cm: { length, width, height }, weight_grams }) =>
      Math.max(weight_grams / 1000, (length * width * height) / 6000) > 50,
  );
  expect(heavy.map(({ handle }) => handle)).toEqual([]);
});

it("books every category under a named akun, and splits by rules that add to 100 %", () => {
  const codes = shares.akun.map(({ code }) => code);
  expect(categories.filter(({ akun }) => !codes.includes(akun))).toEqual([]);
  for (const { components } of shares.share_rules) {
    expect(components.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
  }
});

it("has a demo officer for every role, and features goods that exist", () => {
  const roles = new Set(officers.officers.flatMap(({ assignments }) => assignments.map(({ role }) => role)));
  expect([...roles].sort()).toEqual(["auditor", "curator", "facility_staff", "finance", "treasurer"]);
  const handles = new Set(products.map(({ handle }) => handle));
  expect(placements.length).toBeGreaterThanOrEqual(8);
  expect(placements.filter(({ listing }) => !handles.has(listing))).toEqual([]);
});

it("never names a person, a number of a person, or a word that degrades", () => {
  const folder = path.join(import.meta.dirname, "../data");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(json|csv)$/.test(name),
  );
  for (const name of files) {
    const text = readFileSync(path.join(folder, name), "utf8");
    expect(text, name).not.toMatch(/\b(napi|narapidana|terpidana|sipir|jeruji)\b/i);
    expect(text, name).not.toMatch(/\d{16}/);
    expect(text, name).not.toMatch(/\b(a\.n\.|atas nama|binti)\b/i);
  }
});
