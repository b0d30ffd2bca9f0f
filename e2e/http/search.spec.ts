import type { ApiError } from "@karya/backend/src/contract/common";
import type { FoundValuesView, SearchView, SuggestView } from "@karya/backend/src/contract/search";
import { describe, expect, it } from "vitest";
import { shop } from "./support/shop";

const search = async (query: Record<string, string> | string) =>
  (await shop<SearchView>(`/catalog/search?${new URLSearchParams(query)}`)).body;
const suggest = async (q: string) =>
  (await shop<SuggestView>(`/catalog/suggest?${new URLSearchParams({ q })}`)).body;

describe("what is found", () => {
  it.each([
    ["jumptan palembang", "jumputan"],
    ["songkt", "songket"],
  ])("%s is read as %s, and says so", async (q, read_as) => {
    const { rows, understood } = await search({ q });
    expect(rows.length).toBeGreaterThan(0);
    expect(understood.corrected).toContainEqual({ typed: q.split(" ")[0], read_as });
  });

  it("wishes that name no product don't narrow it", async () => {
    expect((await search({ q: "tas kulit murah" })).count).toBe((await search({ q: "tas kulit" })).count);
  });

  it("a synonym and an English word find the same goods", async () => {
    const count = (await search({ q: "mukena" })).count;
    expect(count).toBeGreaterThan(0);
    expect((await search({ q: "mukenah" })).count).toBe(count);
    expect((await search({ q: "bag" })).rows.some(({ title }) => /tas/i.test(title))).toBe(true);
  });

  it("words that nothing has together are left out, the last ones first, and it is said", async () => {
    const { rows, understood } = await search({ q: "mukena kursi" });
    expect(understood.dropped).toEqual(["kursi"]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([
    ["tas kulit qqqwww zzzyyy", ["qqqwww", "zzzyyy"]],
    ["harga qqqwww", []],
  ])("of %j are left out %j", async (q, dropped) => {
    const { understood, count } = await search({ q });
    expect(understood.dropped).toEqual(dropped);
    expect(count > 0).toBe(dropped.length > 0);
  });

  it("nothing at all is an empty answer", async () => {
    const { rows, count, price } = await search({ q: "qqqwwwzzz" });
    expect({ rows, count, price }).toEqual({ rows: [], count: 0, price: null });
  });
});

describe("facets", () => {
  it("count what choosing them would show, beside what is chosen already", async () => {
    const first = await search({ q: "batik" });
    const [color] = first.facets.color;
    const chosen = await search({ q: "batik", color: color?.value ?? "" });
    expect(chosen.count).toBe(color?.count);
    expect(chosen.facets.color.length).toBe(first.facets.color.length);
    const [province] = chosen.facets.province;
    const both = await search({ q: "batik", color: color?.value ?? "", province: province?.value ?? "" });
    expect(both.count).toBe(province?.count);
  });

  it("several values of a field widen, fields narrow", async () => {
    const { facets } = await search("");
    const [one, other] = facets.province;
    const query = new URLSearchParams([
      ["province", one?.value ?? ""],
      ["province", other?.value ?? ""],
    ]);
    expect((await search(query.toString())).count).toBe((one?.count ?? 0) + (other?.count ?? 0));
  });

  it("name handles, and keep a choice that finds nothing", async () => {
    const { facets, count } = await search({ facility: "tidak-ada" });
    expect(count).toBe(0);
    expect(facets.facility).toContainEqual({ value: "tidak-ada", label: "tidak-ada", count: 0 });
    const whole = await search("");
    expect(whole.facets.category.every(({ label, value }) => label !== value)).toBe(true);
  });

  it("a value is found by its name, with what choosing it would show; the rarest too", async () => {
    const find = async (query: Record<string, string>) =>
      (await shop<FoundValuesView>(`/catalog/search/values?${new URLSearchParams(query)}`)).body.values;
    const { facets } = await search({ q: "batik" });
    const rarest = facets.facility.at(-1);
    expect(await find({ field: "facility", find: rarest?.label ?? "", q: "batik" })).toContainEqual(rarest);
    const { dropped } = (await search({ q: "mukena qqqwww" })).understood;
    expect(dropped).toEqual(["qqqwww"]);
    expect(await find({ field: "color", find: "a", q: "mukena qqqwww" })).toEqual(
      await find({ field: "color", find: "a", q: "mukena" }),
    );
    expect(await find({ field: "facility", find: "zzqxvw" })).toEqual([]);
    expect(await find({ field: "facility", find: " " })).toEqual([]);
    expect((await shop("/catalog/search/values?field=id&find=a")).status).toBe(400);
  });

  it("a price range keeps what reaches into it, and the range of all prices stays known", async () => {
    const whole = await search("");
    const ranged = await search({ price_min: "100000", price_max: "150000" });
    expect(ranged.count).toBeLessThan(whole.count);
    for (const { price_min, price_max } of ranged.rows)
      expect(price_min <= 150_000 && price_max >= 100_000).toBe(true);
    expect(ranged.price).toEqual(whole.price);
  });
});

describe("orders and pages", () => {
  it.each(["termurah", "termahal", "terbaru", "unggulan", "relevan"])(
    "%s has no gap and no repeat",
    async (sort) => {
      const pages = await Promise.all(["1", "2", "3"].map((page) => search({ sort, page })));
      const ids = pages.flatMap(({ rows }) => rows.map(({ listing_id }) => listing_id));
      expect(new Set(ids).size).toBe(72);
    },
  );

  it("a page far beyond the end is empty", async () => {
    const { rows, count } = await search({ page: "1000000000" });
    expect(rows).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });
});

describe("suggestions", () => {
  it("know goods, categories, UPT and brands by what is typed so far", async () => {
    expect((await suggest("kemej")).products.length).toBeGreaterThan(0);
    expect((await suggest("tuni")).categories.map(({ handle }) => handle)).toContain("tunik");
    expect((await suggest("lapas pere")).facilities.length).toBeGreaterThan(0);
    expect((await suggest("canti")).brands.map(({ name }) => name)).toContain("Cantik");
    expect(await suggest("  ")).toEqual({ products: [], categories: [], facilities: [], brands: [] });
  });
});

describe("hostile questions", () => {
  it.each([
    "q=%00",
    `q=${"a".repeat(180)}`,
    "q='; DROP TABLE listing; --",
    "q=' | !(x) <-> :*",
    'color=" OR in_stock = true',
    "q=%F0%9F%A7%B5%F0%9F%A7%B6",
    "q=%D7%A9%D7%9C%D7%95%D7%9D",
    "category=%27&province=%22",
    "price_min=5&price_max=1",
    "in_stock=1&in_stock=0&q=tas",
    "unknown=1&q=tas",
  ])("%.40s is answered or refused", async (query) => {
    for (const path of ["search", "suggest"]) {
      const { status } = await shop<ApiError>(`/catalog/${path}?${query}`);
      expect([200, 400]).toContain(status);
    }
  });

  it.each([
    "price_min=-1",
    "price_max=1.5",
    "page=0",
    "page=10000000000",
    "sort=acak",
    `q=${"a".repeat(10_000)}`,
    `${"color=x&".repeat(31)}`,
  ])("%.40s is refused with a sentence", async (query) => {
    const { status, body } = await shop<ApiError>(`/catalog/search?${query}`);
    expect(status).toBe(400);
    expect(Object.values(body.fields ?? {})[0]).toBeTruthy();
  });
});
