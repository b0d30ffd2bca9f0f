import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  catalogIndex,
  type Document,
  type Found,
  loadSynonyms,
  meilisearchEngine,
  pageQuery,
  postgresEngine,
  type Provider,
  type Query,
  searchDocumentOf,
  suggestQuery,
} from "../bench/engines";
import { isRelevant, precisionAt10 } from "../bench/judge";
import { catalogue, type CatalogueItem, toJudgedDocument } from "../bench/judged-documents";
import { readJudgedQueries } from "../bench/judged-queries";
import { readData } from "../../seed/src/read-data";
import { database } from "./support/ledger";

/*
 * One contract for both engines. Meilisearch's half needs a real server, which `npm test` starts where one can be had;
 * where none can, it says so and these tests count as skipped.
 */
const server = JSON.parse(process.env.MEILISEARCH_FOR_TESTS ?? '{"missing":"none was started"}');
const engines: [name: string, missing: string | null, make: () => Provider][] = [
  ["postgres", null, () => postgresEngine(database)],
  ["meilisearch", server.missing ?? null, () => meilisearchEngine(database, server)],
];

const COUNTED = [
  "category",
  "province",
  "facility",
  "brand",
  "color",
  "size",
  "technique",
  "motif",
  "in_stock",
];

const items: CatalogueItem[] = [];
const documents: Document[] = [];
/** What takes longest: PostgreSQL fills it by itself while the contract is tested. */
let filled: Promise<void>;
beforeAll(async () => {
  for await (const item of catalogue(readData(), { products: 0, facilities: 74 })) {
    items.push(item);
    documents.push(searchDocumentOf(item, items.length));
  }
  await loadSynonyms(database);
  await makeLarge();
  filled = fillLarge();
  // A failure is told where it is waited for.
  filled.catch(() => {});
}, 60_000);

/** What is told of the prices of these. */
const boundsOf = (some: readonly Document[]) => ({
  type: "stats",
  min: Math.min(...some.map(({ price_min }) => Number(price_min))),
  max: Math.max(...some.map(({ price_max }) => Number(price_max))),
});

describe.each(engines)("%s", (name, missing, make) => {
  if (missing) {
    it.skip(`is not tested: ${missing}`, () => {});
    return;
  }
  const engine = make();
  const index = catalogIndex(`contract_${name}`, name);
  const search = (ask: Parameters<typeof pageQuery>[1], more: Partial<Query> = {}): Promise<Found> =>
    engine.search({ ...pageQuery(index, ask), ...more });
  const ids = ({ hits }: Found) => hits.map(({ id }) => id);
  const put = (changed: Document[]) =>
    engine.upsertDocuments({ index: index.physical_name, definition: index, documents: changed });

  beforeAll(async () => {
    await engine.upsertIndex({ index });
    await engine.clearIndex({ index: index.physical_name });
    await put(documents);
  }, 60_000);
  afterAll(() => engine.deleteIndex({ index: index.physical_name }));

  it("counts its documents", async () => {
    const listed = await engine.listIndexes();
    expect(listed.find((one) => one.name === index.physical_name)?.document_count).toBe(documents.length);
  });

  it.each([
    ["jumptan", "jumptan", "jumputan"],
    ["palembng", "palembng", "palembang"],
    ["lapas perempun", "perempun", "perempuan"],
  ])("mends the typing error in %j and says how it read it", async (q, typed, read_as) => {
    const { hits, provider_metadata } = await search({ q });
    expect(hits.length).toBeGreaterThan(0);
    expect(provider_metadata?.corrected).toEqual([{ typed, read_as }]);
    expect((await search({ q: q.replace(typed, read_as) })).provider_metadata?.corrected).toEqual([]);
  });

  it.each(["kind", "maker", "materials"])(
    "says how it read a word that stands in the %s alone, and returns none of it",
    async (part) => {
      const [first] = documents as [Document];
      await put([{ ...first, [part]: "Zarquonita" }]);
      for (const query of [pageQuery(index, { q: "zarquonta" }), suggestQuery(index, "zarquonta")]) {
        const { hits, provider_metadata } = await engine.search(query);
        expect(hits).toEqual([{ id: first.id, document: { id: first.id } }]);
        expect(provider_metadata?.corrected).toEqual([{ typed: "zarquonta", read_as: "zarquonita" }]);
      }
      await put([first]);
    },
  );

  it("finds by synonym, root and English, and passes over wishes", async () => {
    const count = async (q: string) => (await search({ q })).metadata.count ?? 0;
    expect(await count("menjahit")).toBeGreaterThan(0);
    expect(await count("bag")).toBeGreaterThan(0);
    expect(await count("tas kulit murah")).toBe(await count("tas kulit"));
  });

  it.each([
    ["meja", "kemeja"],
    ["ranjang", "keranjang"],
  ])("finds no %s where only %s is written", async (q, other) => {
    const wordsIn = ({ title, kind, description }: Document): string[] =>
      `${title} ${kind} ${description}`.toLowerCase().match(/[a-z]+/g) ?? [];
    const astray = documents.filter((document) => {
      const words = wordsIn(document);
      return words.includes(other) && !words.some((word) => word.startsWith(q));
    });
    expect(astray.length).toBeGreaterThan(0);
    const found = ids(await search({ q }, { pagination: { skip: 0, take: documents.length } }));
    expect(astray.filter(({ id }) => found.includes(id)).map(({ title }) => title)).toEqual([]);
  });

  it("takes an unfinished word as a beginning", async () => {
    expect((await search({ q: "kemej", unfinished: true })).hits.length).toBeGreaterThan(0);
  });

  it("takes a finished word as a whole", async () => {
    const [first] = documents as [Document];
    await put([{ ...first, title: "Tas zarquonita" }]);
    expect(ids(await search({ q: "zarquon", unfinished: true }))).toEqual([first.id]);
    expect(ids(await search({ q: "zarquon" }))).toEqual([]);
    await put([first]);
  });

  it.each(["batik", "kemej", "tas k", "jumptan", "lapas perempuan"])(
    "suggests for %j what a search finds as well",
    async (q) => {
      const suggested = ids(await engine.search(suggestQuery(index, q)));
      const found = ids(await search({ q, unfinished: true }, { pagination: { skip: 0, take: 1000 } }));
      expect(suggested.length).toBe(Math.min(6, found.length));
      expect(suggested.filter((id) => !found.includes(id))).toEqual([]);
    },
  );

  it("answers what people type well: precision at ten over the judged queries is 0.95 at least", async () => {
    const judged = new Map(items.map((item) => [item.listing.handle, toJudgedDocument(item)]));
    const precisions: number[] = [];
    for (const { q, kind, relevant } of readJudgedQueries()) {
      const total = [...judged.values()].filter((document) => isRelevant(document, relevant)).length;
      const found = await engine.search({
        index,
        q,
        attributes_to_retrieve: ["id"],
        pagination: { skip: 0, take: 10 },
        search_options: kind === "prefix" ? { match_strategy: "last" } : {},
      });
      const marks = ids(found).map((id) => isRelevant(judged.get(id)!, relevant));
      precisions.push(precisionAt10(marks, total));
    }
    const mean = precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length;
    expect(mean).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  const newestFirst = (all: Document[]) =>
    [...all].sort((a, b) => Number(b.published_at) - Number(a.published_at)).map(({ id }) => id);
  const valuesOf = (document: Document, field: string) => [document[field] ?? []].flat().map(String);
  /** What is told against what is counted by hand. @param all the documents that are in the index */
  async function expectCounts(filters: Record<string, string[]>, all: Document[], q?: string) {
    const fits = (document: Document, but?: string) =>
      Object.entries(filters).every(
        ([field, wanted]) =>
          field === but || valuesOf(document, field).some((value) => wanted.includes(value)),
      );
    const found = await search({ q, filters });
    const fitting = all.filter((document) => fits(document));
    expect(found.metadata.count).toBe(fitting.length);
    if (!q) expect(ids(found)).toEqual(newestFirst(fitting).slice(0, 24));
    if (fitting.length > 0) expect(found.facets?.price).toMatchObject(boundsOf(fitting));
    for (const field of COUNTED) {
      const counts = new Map<string, number>();
      for (const document of all.filter((one) => fits(one, field)))
        for (const value of new Set(valuesOf(document, field)))
          counts.set(value, (counts.get(value) ?? 0) + 1);
      const facet = found.facets?.[field];
      const told = facet?.type === "value" ? facet.values : [];
      expect(told.length).toBe(Math.min(60, counts.size));
      for (const { value, count } of told)
        expect([field, value, count]).toEqual([field, value, counts.get(value)]);
    }
  }

  it.each<Record<string, string[]>>([
    {},
    { category: ["busana"] },
    { in_stock: ["true"] },
    { in_stock: ["false"], category: ["busana", "kerajinan"] },
    { category: ["tunik", "gamis"], color: ["Indigo"] },
    { province: ["Sumatera Selatan"], in_stock: ["true"] },
    { province: ["Sumatera Selatan", "Bali"], category: ["busana"], in_stock: ["true"] },
    { facility: ["lpp-palembang"], brand: ["cantik"] },
  ])("counts each facet as if its own field were not chosen from: %j", (filters) =>
    expectCounts(filters, documents),
  );

  const narrowings: Record<string, string[]>[] = [
    { category: ["busana"] },
    { facility: ["lpp-palembang"] },
    { category: ["busana"], province: ["Sumatera Selatan"] },
  ];
  it.each(
    narrowings.flatMap((filters) =>
      (["price_min ASC", "price_max DESC", "featured_rank ASC", "published_at DESC"] as const).map(
        (order) => [filters, order] as const,
      ),
    ),
  )("of %j by %s, page by page, comes what fits in its order", async (filters, order) => {
    const [field = "", direction] = order.split(" ") as [string, "ASC" | "DESC"];
    const fitting = documents.filter((document) =>
      Object.entries(filters).every(([name, wanted]) =>
        valuesOf(document, name).some((value) => wanted.includes(value)),
      ),
    );
    const seen: string[] = [];
    for (let skip = 0; skip < fitting.length; skip += 10)
      seen.push(
        ...ids(await search({ filters }, { pagination: { skip, take: 10, order: { [field]: direction } } })),
      );
    expect([...seen].sort()).toEqual(fitting.map(({ id }) => id).sort());
    const values = seen.map((id) => Number(documents.find((document) => document.id === id)?.[field]));
    expect(values).toEqual([...values].sort((a, b) => (direction === "ASC" ? a - b : b - a)));
  });

  it("counts what words find, with and without a choice", async () => {
    const { hits } = await search({ q: "batik" }, { pagination: { skip: 0, take: 1000 } });
    const found = new Set(hits.map(({ id }) => id));
    const all = documents.filter(({ id }) => found.has(id));
    expect(all.length).toBeGreaterThan(10);
    await expectCounts({}, all, "batik");
    await expectCounts({ category: ["busana"] }, all, "batik");
    await expectCounts({ in_stock: ["true"], province: ["Sumatera Selatan"] }, all, "batik");
  });

  describe("with more values than Meilisearch tells", () => {
    const many = catalogIndex(`contract_many_${name}`, name);
    beforeAll(async () => {
      const [first] = documents as [Document];
      const having = (value: string, copies: number): Document[] =>
        Array.from({ length: copies }, (_, copy) => ({
          ...first,
          id: `${value}-${copy}`,
          title: "Zarquon",
          facility: value,
          brand: value,
          color: ["umum", value],
          in_stock: copy === 0,
        }));
      await engine.upsertIndex({ index: many });
      await engine.upsertDocuments({
        index: many.physical_name,
        definition: many,
        documents: [
          ...Array.from({ length: 120 }, (_, n) => having(`v${n}`, 3)).flat(),
          ...having("langka", 2),
        ],
      });
    });
    afterAll(() => engine.deleteIndex({ index: many.physical_name }));

    it.each(["facility", "brand", "color"])("a chosen %s that few have tells its count", async (field) => {
      const chosen = { [field]: ["umum", "v7", "v99", "langka"] };
      const counts = async (ask: Parameters<typeof pageQuery>[1]) => {
        const search_options: Query["search_options"] = { facets: [{ field, type: "value", limit: 10_000 }] };
        const { facets } = await engine.search({ ...pageQuery(many, ask), search_options });
        const facet = facets?.[field];
        return facet?.type === "value" ? facet.values : [];
      };
      for (const q of [undefined, "zarquon"]) {
        const told = await counts({ q, filters: chosen });
        expect(told).toEqual(expect.arrayContaining(["v7", "v99"].map((value) => ({ value, count: 3 }))));
        expect(told.at(-1)).toEqual({ value: "langka", count: 2 });
        expect(told).toEqual([...told].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)));
      }
      const inStock = await counts({ filters: { ...chosen, in_stock: ["true"] } });
      expect(inStock).toContainEqual({ value: "langka", count: 1 });
    });
  });

  it("keeps prices within a range, and tells the range of all", async () => {
    const filters = { price_max: { $gte: 100_000 }, price_min: { $lte: 150_000 } };
    const found = await search({ filters });
    const fits = documents.filter(
      ({ price_min, price_max }) => Number(price_max) >= 100_000 && Number(price_min) <= 150_000,
    );
    expect(found.metadata.count).toBe(fits.length);
    expect(found.facets?.price).toMatchObject(boundsOf(documents));
  });

  it.each([
    ["price_min", "ASC"],
    ["price_max", "DESC"],
    ["published_at", "DESC"],
  ] as const)("orders by %s %s, page by page, without gap or repeat", async (field, direction) => {
    const seen: string[] = [];
    for (let skip = 0; skip < documents.length; skip += 100) {
      const page = await search({}, { pagination: { skip, take: 100, order: { [field]: direction } } });
      seen.push(...ids(page));
    }
    expect(new Set(seen).size).toBe(documents.length);
    const values = seen.map((id) => Number(documents.find((document) => document.id === id)?.[field]));
    const sorted = [...values].sort((a, b) => (direction === "ASC" ? a - b : b - a));
    expect(values).toEqual(sorted);
    const beyond = await search({}, { pagination: { skip: 500_000, take: 24 } });
    expect(ids(beyond)).toEqual([]);
  });

  it("shows a change at once, and what was taken out is gone", async () => {
    const [first] = documents as [Document];
    const changed = { ...first, title: "Tas zarquon 5e1a8", technique: "Zarquonan" };
    const others = documents.slice(1);
    await put([changed]);
    for (const q of ["zarquon", "5e1a8"]) expect(ids(await search({ q }))).toEqual([first.id]);
    expect(ids(await search({ filters: { technique: ["Zarquonan"] } }))).toEqual([first.id]);
    await expectCounts({ in_stock: ["true"] }, [changed, ...others]);
    await engine.deleteDocuments({ index: index.physical_name, filters: { id: [first.id] } });
    expect(ids(await search({ q: "zarquon" }))).toEqual([]);
    await expectCounts({}, others);
    await expectCounts({ in_stock: ["true"] }, others);
    await put([first]);
    await expectCounts({}, documents);
  });

  it.each([
    '" OR in_stock = true OR "',
    "'; DROP TABLE x; --",
    "\\",
    "*",
    "\u202Eabc",
    "🧵",
    "tas' | !x <-> :*",
  ])("takes %j for a text and nothing else", async (hostile) => {
    expect((await search({ filters: { color: [hostile] } })).metadata.count).toBe(0);
    await search({ q: hostile });
  });
});

describe("PostgreSQL's points", () => {
  const index = catalogIndex("contract_points", "postgres");
  const engine = postgresEngine(database);
  afterAll(() => engine.deleteIndex({ index: index.physical_name }));

  it("count for a word what the parts of the heading count that it stands in", async () => {
    const [first] = documents as [Document];
    const bare = {
      ...first,
      title: "Barang",
      kind: "",
      technique: null,
      motif: null,
      materials: "",
      maker: "",
      color: [],
    };
    const parts = [{ title: "Zarquon zarqa" }, { kind: "Zarquon" }, { maker: "Zarquon" }] as const;
    const some = Array.from({ length: 8 }, (_, at) => parts.filter((_, part) => (at >> part) % 2 === 1));
    await engine.upsertIndex({ index });
    await engine.upsertDocuments({
      index: index.physical_name,
      definition: index,
      documents: some.map((own, at) =>
        Object.assign({ ...bare, id: `p${at}`, description: "zarquon" }, ...own),
      ),
    });
    const scores = async (q: string, unfinished = false) => {
      const query = pageQuery(index, { q, unfinished });
      const { hits } = await engine.search({
        ...query,
        search_options: { ...query.search_options, include_score: true },
      });
      return hits.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ score }) => score);
    };
    expect(await scores("zarquon")).toEqual([0, 6, 4, 10, 7, 13, 11, 17]);
    // Two words of the title begin so; more than one word can count they don't.
    expect(await scores("zarq", true)).toEqual([0, 12, 4, 16, 7, 17, 11, 17]);
    // Words without synonyms are looked up together; only a title has both.
    expect(await scores("zarquon zarqa")).toEqual([6, 10, 13, 17].map((points) => points + 6));
  });
});

describe("PostgreSQL's synonyms", () => {
  const index = catalogIndex("contract_synonyms", "postgres");
  afterAll(() => postgresEngine(database).deleteIndex({ index: index.physical_name }));

  it("count in a heading as soon as one has them", async () => {
    const [first] = documents as [Document];
    const bare = { ...first, kind: "", technique: null, motif: null, materials: "", maker: "", color: [] };
    const put = (own: Partial<Document>) =>
      postgresEngine(database).upsertDocuments({
        index: index.physical_name,
        definition: index,
        documents: [{ ...bare, ...own }],
      });
    // A process that has just started remembers nothing of what headings have.
    const score = async () => {
      const query = pageQuery(index, { q: "almari" });
      const options = { ...query.search_options, include_score: true };
      const { hits } = await postgresEngine(database).search({ ...query, search_options: options });
      return hits.map((hit) => hit.score);
    };
    await postgresEngine(database).upsertIndex({ index });
    await put({ title: "Barang", description: "lemari" });
    expect(await score()).toEqual([0]);
    await put({ title: "Lemari", description: "barang" });
    expect(await score()).toEqual([6]);
    await put({ title: "Barang", description: "lemari" });
    expect(await score()).toEqual([0]);
    const { rows } = await database.raw(
      `SELECT n, headings FROM search_word_contract_synonyms WHERE word = 'lemari'`,
    );
    expect(rows).toEqual([{ n: 1, headings: 0 }]);
  });
});

const large = {
  index: catalogIndex("contract_large", "postgres"),
  engine: postgresEngine(database),
  table: "search_document_contract_large",
};

async function makeLarge(): Promise<void> {
  const { index, engine } = large;
  await engine.deleteIndex({ index: index.physical_name });
  await engine.upsertIndex({ index });
  await engine.upsertDocuments({ index: index.physical_name, definition: index, documents });
}

async function fillLarge(): Promise<void> {
  const { table } = large;
  // The sample over and over: what the planner looks at is how many rows there are and how they are spread.
  await database.raw(`DROP INDEX ${table}_found`);
  await database.raw(`
    INSERT INTO ${table}
    SELECT (jsonb_populate_record(d, jsonb_build_object('id', d.id || n, 'published_at', d.published_at + n))).*
      FROM ${table} d, generate_series(1, 100000 / ${documents.length}) n`);
  await database.raw(
    `CREATE INDEX ${table}_found ON ${table} USING gin (words, facets) WITH (fastupdate = off)`,
  );
  await database.raw(`ANALYZE ${table}`);
}

describe("PostgreSQL at 100,000 products", () => {
  const { index, engine } = large;
  beforeAll(() => filled, 240_000);
  afterAll(() => engine.deleteIndex({ index: index.physical_name }));

  it.each<[string, Query]>([
    ["words", pageQuery(index, { q: "tunik jumputan" })],
    ["a word of a quarter of all", pageQuery(index, { q: "batik" })],
    ["a typing error", pageQuery(index, { q: "songkt" })],
    ["an unfinished word", pageQuery(index, { q: "kemej", unfinished: true })],
    ["nothing asked", pageQuery(index, {})],
    ["a category", pageQuery(index, { filters: { category: ["busana"] } })],
    [
      "several fields",
      pageQuery(index, { filters: { category: ["tunik"], province: ["Bali"], color: ["Indigo"] } }),
    ],
    ["prices", pageQuery(index, { filters: { price_max: { $gte: 100_000 }, price_min: { $lte: 150_000 } } })],
    ["what is in stock", pageQuery(index, { filters: { in_stock: true } })],
    [
      "a category, the featured first",
      {
        ...pageQuery(index, { filters: { category: ["busana"] } }),
        pagination: { order: { featured_rank: "ASC" } },
      },
    ],
    ["a suggestion for a quarter of all", suggestQuery(index, "bat")],
  ])("%s: no table is read but by an index", async (_, query) => {
    const plans: string[] = [];
    const told = {
      raw: (sql: string, bindings: never[] = []) =>
        database.transaction(async (trx) => {
          const answer = await trx.raw(sql, bindings);
          if (sql.includes("search_planned(")) {
            const name = `search_${createHash("md5").update(String(bindings[0])).digest("hex")}`;
            await trx.raw(`SET LOCAL plan_cache_mode = force_generic_plan`);
            const { rows } = await trx.raw(`EXPLAIN (FORMAT JSON) EXECUTE ${name}('{}')`);
            plans.push(JSON.stringify(rows));
          }
          return answer;
        }),
    } as unknown as typeof database;
    await postgresEngine(told).search(query);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.join()).toContain("Index Name");
    const whole = /"Node Type":"Seq Scan"[^{}]*"Relation Name":"search_[a-z]+_contract_large"/;
    for (const plan of plans) expect(plan).not.toMatch(whole);
  });

  it("keeps no more than 64 statements of a connection", async () => {
    await database.transaction(async (trx) => {
      for (let n = 0; n < 80; n++)
        await trx.raw(`SELECT search_planned('SELECT to_json(${n} + 0 * cardinality($1))', '{}')`);
      const { rows } = await trx.raw(
        `SELECT count(*)::int AS n FROM pg_prepared_statements WHERE starts_with(name, 'search_')`,
      );
      expect(rows).toEqual([{ n: 64 }]);
    });
  });

  it.each([
    ["everything", {}],
    ["a word of many", { q: "batik" }],
    ["what is in stock", { filters: { in_stock: true } }],
  ])("%s: pages go on beyond the ten thousandth", async (_, ask) => {
    const page = (skip: number) =>
      engine.search({ ...pageQuery(index, ask), pagination: { skip, take: 24 } }).then(({ hits }) => hits);
    const seen = [...(await page(12_000)), ...(await page(12_024))].map(({ id }) => id);
    expect(new Set(seen).size).toBe(48);
  });
});

describe("Meilisearch at 13,000 products", () => {
  if (server.missing) {
    it.skip(`is not tested: ${server.missing}`, () => {});
    return;
  }
  const engine = meilisearchEngine(database, server);
  const index = catalogIndex("contract_deep", "meilisearch");
  afterAll(() => engine.deleteIndex({ index: index.physical_name }));

  it("pages go on beyond the ten thousandth", async () => {
    await engine.upsertIndex({ index });
    const copies = Math.ceil(13_000 / documents.length);
    await engine.upsertDocuments({
      index: index.physical_name,
      definition: index,
      documents: Array.from({ length: copies }, (_, copy) =>
        documents.map((document) => ({ ...document, id: `${document.id}-${copy}` })),
      ).flat(),
    });
    const page = (skip: number) =>
      engine.search({ ...pageQuery(index, {}), pagination: { skip, take: 24 } }).then(({ hits }) => hits);
    const seen = [...(await page(12_000)), ...(await page(12_024))].map(({ id }) => id);
    expect(new Set(seen).size).toBe(48);
  }, 60_000);
});
