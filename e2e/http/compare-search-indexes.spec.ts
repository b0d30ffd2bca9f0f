import path from "node:path";
import type { SearchView } from "@karya/backend/src/contract/search";
import { tablesOf } from "@karya/backend/src/modules/search-postgres/plan";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../scripts/lib/run.mjs";
import { root } from "../../scripts/lib/settings.mjs";
import { medusa, server } from "../../scripts/lib/stack.mjs";
import { signIn } from "./support/client";
import { database } from "./support/ledger";
import { act, createLiveListing, someContent } from "./support/listings";
import { shop } from "./support/shop";

const soon = { timeout: 5000, interval: 50 };
/** Words that stand nowhere else. */
const stamp = Date.now();
const ABSENT = `deepthought${stamp}`;
const OLD = `lunkwill${stamp}`;
const STRAY = `lst_stray${stamp}`;
const LOW_PRICE = 1000;
const SCRIPT = "e2e/http/support/compare-search-indexes.cjs";

let staff: string;
let absent: string;
let old: string;

beforeAll(async () => {
  // A facility whose goods no other spec takes at random.
  staff = await signIn("petugas-semarang@contoh.karyabinaan.id");
  [absent, old] = await Promise.all([onSale(ABSENT), onSale(OLD)]);
});
afterAll(async () => {
  for (const id of [absent, old]) await act(staff, id, "pause");
  await database.raw("SELECT outbox_put('search', ?)", [STRAY]);
});

async function onSale(word: string): Promise<string> {
  const content = { ...(await someContent(staff)), title: `Tas ${word}` };
  return (await createLiveListing(staff, content)).id;
}

async function find(query: Record<string, string>) {
  const { body } = await shop<SearchView>(`/catalog/search?${new URLSearchParams(query)}`);
  return { count: body.count, ids: body.rows.map(({ listing_id }) => listing_id) };
}

/** The table of the index that is asked now. */
async function documentTable(): Promise<string> {
  const { rows } = await database.raw(
    `SELECT v.physical_name FROM search_index i
       JOIN search_index_version v ON v.search_index_id = i.id AND v.version = i.active_version
      WHERE i.name = 'catalog'`,
  );
  return tablesOf(rows[0].physical_name).documents;
}

/** What the job of the night says of PostgreSQL's index. It runs in the built backend, in a process of its own. */
async function compare(): Promise<string> {
  const said: string = await run(medusa, ["exec", path.join(root, SCRIPT)], {
    cwd: server,
    env: { ...process.env, NODE_ENV: "production" },
    log: path.join(root, ".data/test/logs/compare-search-indexes.log"),
    failure: "The search indexes could not be compared",
    onLine: undefined,
  });
  return said.split("\n").find((line) => line.includes("Search index in postgres")) ?? said;
}

it("the nightly comparison mends what is absent, old or not on sale, and says so", async () => {
  const keys = [absent, old];
  const untold = () => database("outbox").where({ topic: "search" }).whereIn("key", keys);
  await expect.poll(untold, soon).toEqual([]);
  const table = await documentTable();
  const low = { q: OLD, price_max: String(LOW_PRICE) };

  // Under another id, one document is absent and one is there that should not be; what is counted stays right.
  expect(await database(table).where({ id: absent }).update({ id: STRAY })).toBe(1);
  const changed = JSON.stringify({ price_min: LOW_PRICE, fingerprint: "of before" });
  const document = database.raw("document || ?::jsonb", [changed]);
  await database(table).where({ id: old }).update({ price_min: LOW_PRICE, document });
  expect(await find({ q: ABSENT })).toEqual({ count: 1, ids: [] });
  expect(await find(low)).toEqual({ count: 1, ids: [old] });

  const said = await compare();
  const [, mended, removed] = /(\d+) mended, \d+ refreshed, (\d+) removed/.exec(said) ?? [];
  expect(said).toContain("warn");
  // Others may have left something to mend.
  expect(Number(mended), said).toBeGreaterThanOrEqual(2);
  expect(Number(removed), said).toBeGreaterThanOrEqual(1);

  await expect.poll(() => find({ q: ABSENT }), soon).toEqual({ count: 1, ids: [absent] });
  await expect.poll(() => find(low), soon).toEqual({ count: 0, ids: [] });
  expect(await database(table).where({ id: STRAY })).toEqual([]);
}, 120_000);
