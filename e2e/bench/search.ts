import { parseArgs } from "node:util";
import knexOf from "knex";
import { readData } from "../../seed/src/read-data.js";
import {
  catalogIndex,
  type Document,
  loadSynonyms,
  meilisearchEngine,
  pageQuery,
  postgresEngine,
  type Provider,
  searchDocumentOf,
  suggestQuery,
} from "./engines.js";
import { isRelevant, precisionAt10 } from "./judge.js";
import { catalogue, type CatalogueItem, toJudgedDocument } from "./judged-documents.js";
import { readJudgedQueries } from "./judged-queries.js";
import { type Ask, timedAsks, warmUpAsks } from "./queries.js";
import { stockEngine } from "./stock-engine.js";

type Figures = {
  p50_ms: number;
  p95_ms: number;
  suggest_p95_ms: number | null;
  rps: number | null;
  index_s: number;
  fresh_ms: number | null;
  precision_at_10: number | null;
};

const { values } = parseArgs({
  options: {
    products: { type: "string", default: "100000" },
    facilities: { type: "string", default: "627" },
    /** Medusa's own engine takes minutes where ours takes seconds. */
    "without-stock": { type: "boolean", default: false },
  },
});
/** On a machine that is others' as well, one time tells little: of each question counts the median. */
const ROUNDS = 5;
const AT_ONCE = 8;
const LOAD_MS = 8000;
const STOCK_ASKS = 12;

const knex = knexOf({
  client: "pg",
  connection: process.env.DATABASE_URL,
  pool: { min: 1, max: AT_ONCE + 2 },
});

/*
 * The catalogue is made anew wherever it is needed, and not held while anything is timed: no shop's process holds one, and
 * what collects its garbage has to go through all of it (p50 8.1 ms instead of 7.6).
 */
async function readItems(): Promise<CatalogueItem[]> {
  const load = { products: Number(values.products), facilities: Number(values.facilities) };
  const items: CatalogueItem[] = [];
  for await (const item of catalogue(readData(), load)) items.push(item);
  return items;
}

/** In the order in which the shop fills an index. */
async function readDocuments(): Promise<Document[]> {
  const documents = (await readItems()).map((item, place) => searchDocumentOf(item, place + 1));
  return documents.sort((a, b) => (kindOf(a) < kindOf(b) ? -1 : 1));
}

type Asks = { products: number; timed: Ask[]; warmUp: Ask[] };

async function readAsks(): Promise<Asks> {
  const items = await readItems();
  return { products: items.length, timed: timedAsks(items), warmUp: warmUpAsks(items) };
}

async function main() {
  await knex.raw(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
  await loadSynonyms(knex);
  const asks = await readAsks();
  const server = JSON.parse(process.env.BENCH_MEILISEARCH ?? '{"missing":"none was started"}');
  const engines: Record<string, Figures | null> = { meilisearch: null, postgres: null, stock: null };
  const reasons: Record<string, string> = {};

  /** An engine that fails gets a reason in place of figures, and is asked no more. */
  async function attempt<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    if (reasons[name]) return null;
    return work().catch((error: unknown) => {
      reasons[name] = error instanceof Error ? error.message : String(error);
      say(name, `failed: ${reasons[name]}`);
      return null;
    });
  }

  if (server.missing) reasons.meilisearch = server.missing;
  if (values["without-stock"]) reasons.stock = "left out by --without-stock";
  const prepared = [
    await attempt("postgres", () => prepare("postgres", () => postgresEngine(knex))),
    await attempt("meilisearch", () => prepare("meilisearch", () => meilisearchEngine(knex, server))),
  ];
  const measured = prepared.filter((one) => one !== null);
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const { name, start, index, times } of measured)
      await attempt(name, async () => times.push(await timeEach(start(), index, asks)));
  for (const one of measured) engines[one.name] = await attempt(one.name, () => figuresOf(one, asks));
  engines.stock = await attempt("stock", () => measureStock(asks));
  await knex.destroy();
  console.log(
    JSON.stringify({ products: asks.products, engines, ...(Object.keys(reasons).length && { reasons }) }),
  );
}

/** By what `listingsByKind` orders. */
function kindOf({ category, title, id }: Document): string {
  return [[category].flat()[0], title, id].join(" ");
}

/** An engine with its index filled, and how long it took for each question, round by round. */
type Measured = {
  name: string;
  start: () => Provider;
  index: ReturnType<typeof catalogIndex>;
  index_s: number;
  times: number[][];
};

async function prepare(name: string, start: () => Provider): Promise<Measured> {
  const index = catalogIndex(`bench_${name}`, name);
  return { name, start, index, index_s: await fill(start(), index), times: [] };
}

async function figuresOf({ name, start, index, index_s, times }: Measured, asks: Asks): Promise<Figures> {
  const { timed } = asks;
  const medians = timed.map((_, ask) =>
    at(
      times.map((turn) => turn[ask] ?? Infinity),
      0.5,
    ),
  );
  for (const kind of new Set(timed.map((ask) => ask.kind)))
    say(name, `${kind}: ${percentiles(medians.filter((_, ask) => timed[ask]?.kind === kind))}`);
  say(name, `by round: ${times.map(percentiles).join("; ")}`);
  const engine = start();
  await warmUp(engine, index, asks);
  const suggested = await timedSuggestions(engine, index, timed);
  say(name, `suggest: ${percentiles(suggested)}`);
  const rps = await underLoad(engine, index, timed);
  const fresh_ms = await freshness(engine, index);
  const precision_at_10 = await relevance(name, engine, index);
  return {
    p50_ms: at(medians, 0.5),
    p95_ms: at(medians, 0.95),
    suggest_p95_ms: at(suggested, 0.95),
    rps,
    index_s,
    fresh_ms,
    precision_at_10,
  };
}

async function fill(engine: Provider, index: ReturnType<typeof catalogIndex>): Promise<number> {
  const documents = await readDocuments();
  const started = performance.now();
  await engine.upsertIndex({ index });
  for (let start = 0; start < documents.length; start += 2000) {
    const task = await engine.upsertDocuments({
      index: index.physical_name,
      definition: index,
      documents: documents.slice(start, start + 2000),
    });
    if (task.status === "failed") throw new Error(`A batch was refused: ${task.error?.message}`);
  }
  await knex.raw(`VACUUM ANALYZE`);
  const seconds = round((performance.now() - started) / 1000);
  say(index.provider, `filled in ${seconds} s`);
  return seconds;
}

/**
 * Each question once, by a shop's process that has just started and warmed up on others: it remembers nothing of them.
 * PostgreSQL and the search server run on through all rounds, and may still hold what they have read.
 */
async function timeEach(
  engine: Provider,
  index: ReturnType<typeof catalogIndex>,
  asks: Asks,
): Promise<number[]> {
  // What filled the index would else be collected while it measures. To do it after the warm-up would undo that: what is
  // timed then takes a tenth longer.
  globalThis.gc?.();
  await warmUp(engine, index, asks);
  const times: number[] = [];
  for (const ask of asks.timed) {
    const started = performance.now();
    await engine.search(pageQuery(index, ask));
    times.push(performance.now() - started);
  }
  return times;
}

async function warmUp(engine: Provider, index: ReturnType<typeof catalogIndex>, asks: Asks): Promise<void> {
  for (const ask of asks.warmUp) await engine.search(pageQuery(index, ask));
}

/** What the shop asks at each keystroke. */
async function timedSuggestions(engine: Provider, index: ReturnType<typeof catalogIndex>, asks: Ask[]) {
  const times: number[] = [];
  for (const { q, unfinished } of asks) {
    if (!q || !unfinished) continue;
    for (let typed = 3; typed <= q.length; typed += 2) {
      const started = performance.now();
      await engine.search(suggestQuery(index, q.slice(0, typed)));
      times.push(performance.now() - started);
    }
  }
  return times;
}

async function underLoad(
  engine: Provider,
  index: ReturnType<typeof catalogIndex>,
  asks: Ask[],
): Promise<number> {
  const end = performance.now() + LOAD_MS;
  let answered = 0;
  const shopper = async (_: unknown, first: number) => {
    for (let next = first; performance.now() < end; next += AT_ONCE) {
      await engine.search(pageQuery(index, asks[next % asks.length] ?? { kind: "filter" }));
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, shopper));
  return round(answered / (LOAD_MS / 1000));
}

/** From the write of a changed product until it is found as changed: the slowest of ten. */
async function freshness(engine: Provider, index: ReturnType<typeof catalogIndex>): Promise<number> {
  const times: number[] = [];
  const some = (await readDocuments()).slice(0, 10);
  for (const document of some) {
    const price = 1 + times.length;
    const started = performance.now();
    await engine.upsertDocuments({
      index: index.physical_name,
      definition: index,
      documents: [{ ...document, price_min: price, price_max: price }],
    });
    for (;;) {
      const found = await engine.search({
        index,
        filters: { id: [document.id], price_max: { $lte: price } },
        attributes_to_retrieve: ["id"],
      });
      if (found.hits.length === 1) break;
    }
    times.push(performance.now() - started);
    await engine.upsertDocuments({ index: index.physical_name, definition: index, documents: [document] });
  }
  return round(Math.max(...times));
}

async function relevance(
  name: string,
  engine: Provider,
  index: ReturnType<typeof catalogIndex>,
): Promise<number> {
  const judged = new Map(
    (await readItems()).map((item) => [item.listing.handle, toJudgedDocument(item)] as const),
  );
  const queries = readJudgedQueries();
  const precisions: { q: string; kind: string; precision: number }[] = [];
  for (const { q, kind, relevant } of queries) {
    let total = 0;
    for (const document of judged.values()) {
      if (isRelevant(document, relevant)) total += 1;
      if (total >= 10) break;
    }
    const { hits } = await engine.search({
      index,
      q,
      attributes_to_retrieve: ["id"],
      pagination: { skip: 0, take: 10 },
      search_options: kind === "prefix" ? { match_strategy: "last" } : {},
    });
    const marks = hits.map(({ id }) => {
      const document = judged.get(id);
      return document !== undefined && isRelevant(document, relevant);
    });
    precisions.push({ q, kind, precision: precisionAt10(marks, total) });
  }
  const worst = precisions
    .filter(({ precision }) => precision < 0.8)
    .sort((a, b) => a.precision - b.precision);
  say(
    name,
    `weakest: ${
      worst
        .slice(0, 25)
        .map(({ q, precision }) => `${q} ${round(precision)}`)
        .join(", ") || "none"
    }`,
  );
  return round(precisions.reduce((sum, { precision }) => sum + precision, 0) / precisions.length, 1000);
}

/**
 * Words only, with its typo tolerance: what a shopper's "jumptan" needs. Each question is asked once, as one takes many
 * seconds: PostgreSQL holds nothing of it yet, so that the figures can only be a little too high.
 */
async function measureStock({ timed }: Asks): Promise<Figures> {
  const engine = await stockEngine(knex);
  const index = catalogIndex("bench_stock", "postgres");
  const index_s = await fill(engine, index);
  const words = timed.filter(({ kind }) => kind === "multi" || kind === "typo");
  const few = words.filter((_, place) => place % Math.ceil(words.length / STOCK_ASKS) === 0);
  const times: number[] = [];
  for (const { q } of few) {
    const started = performance.now();
    await engine.search({
      index,
      q,
      attributes_to_retrieve: ["id"],
      pagination: { skip: 0, take: 24 },
      search_options: { typo_tolerance: true },
    });
    times.push(performance.now() - started);
  }
  say("stock", percentiles(times));
  return {
    p50_ms: at(times, 0.5),
    p95_ms: at(times, 0.95),
    suggest_p95_ms: null,
    rps: null,
    index_s,
    fresh_ms: null,
    precision_at_10: null,
  };
}

function percentiles(times: number[]): string {
  return `p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms (${times.length})`;
}

function at(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number, steps = 10): number {
  return Math.round(value * steps) / steps;
}

function say(engine: string, sentence: string): void {
  console.log(`${engine.padEnd(12)} ${sentence}`);
}

await main();
