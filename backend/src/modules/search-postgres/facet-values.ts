import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Recent } from "../../lib/recent";
import type { Count } from "./counts";
import { type IndexPlan, numberOf } from "./plan";
import type { Ask } from "./where";

/** Ids of values or of sets, null where there are none, and how many documents have each; without `ns` one each. */
export type Counted = [ids: number[] | null, ns?: number[] | null];

export type FacetCount = { value: string; count: number };

/** Ids have gaps, so that each value has a place of its own to be counted at. */
type Known = {
  /** Places by id. */
  values: Map<number, number>;
  /** Places of the values that each set holds, by its id. */
  sets: number[][];
  /** Of each field its values in the order of their names. */
  named: { place: number; value: string }[][];
};

type ValueRow = { id: number; field: number; value: string };
type SetRow = { id: number; facets: number[] };

/**
 * What a set holds and what its values are called: read whole at first, then what is new. It can't grow stale: rows of
 * both tables get their id once and never change, only their counts do, and those are read with each search.
 */
export class FacetValues {
  private readonly known = new Recent<number, Known>();

  /**
   * Counts by field and value, the most frequent first.
   * @param made which incarnation of the tables the ids are of
   */
  async name(
    knex: Knex,
    plan: IndexPlan,
    ask: Ask,
    counts: readonly Count[],
    counted: readonly Counted[],
    made: number,
  ) {
    if (ask.facets.length === 0) return [];
    const known = await this.known.get(made, () => readKnown(knex, plan));
    for (const [at, { by }] of counts.entries())
      await (by === "value" ? learnValues : learnSets)(knex, plan, known, counted[at]?.[0] ?? []);
    const listed: FacetCount[][] = [];
    for (const [at, { by, fields }] of counts.entries()) {
      const totals = totalsOf(known, by, counted[at] ?? [null]);
      for (const { field, limit } of ask.facets) {
        const number = numberOf(plan, field);
        if (fields.includes(number)) listed[number] = mostFrequent(known.named[number] ?? [], totals, limit);
      }
    }
    return ask.facets.map(({ field }) => ({ field, values: listed[numberOf(plan, field)] ?? [] }));
  }
}

/** How many documents have each value, by place. Plain loops: there are thousands of documents. */
function totalsOf({ values, sets }: Known, by: Count["by"], [ids, ns]: Counted): Uint32Array {
  const totals = new Uint32Array(values.size);
  const add = (place: number | undefined, n: number) => {
    if (place !== undefined) totals[place] = (totals[place] ?? 0) + n;
  };
  const length = ids?.length ?? 0;
  if (by === "value") {
    for (let at = 0; at < length; at++) add(values.get(ids?.[at] ?? 0), ns?.[at] ?? 1);
    return totals;
  }
  // Many documents are of few sets.
  const sums = new Uint32Array(sets.length);
  for (let at = 0; at < length; at++) {
    const id = ids?.[at] ?? 0;
    sums[id] = (sums[id] ?? 0) + (ns?.[at] ?? 1);
  }
  for (let id = 0; id < sums.length; id++) {
    const n = sums[id] ?? 0;
    if (n > 0) for (const place of sets[id] ?? []) add(place, n);
  }
  return totals;
}

/** Equals in the order of their names. Numbers are put in order: it takes a tenth of the time. */
function mostFrequent(named: Known["named"][number], totals: Uint32Array, limit: number): FacetCount[] {
  const size = named.length;
  const keys = new Float64Array(size);
  let some = 0;
  for (let at = 0; at < size; at++) {
    const n = totals[named[at]?.place ?? 0] ?? 0;
    if (n > 0) keys[some++] = n * size + (size - 1 - at);
  }
  const order = keys.subarray(0, some).sort();
  const most: FacetCount[] = [];
  for (let at = some - 1; at >= 0 && most.length < limit; at--) {
    const key = order[at] ?? 0;
    most.push({ value: named[size - 1 - (key % size)]?.value ?? "", count: Math.floor(key / size) });
  }
  return most;
}

async function readKnown(knex: Knex, { tables }: IndexPlan): Promise<Known> {
  const known: Known = { values: new Map(), sets: [], named: [] };
  // What a set holds was there before it.
  const sets = await rowsOf<SetRow>(knex, `SELECT id, facets FROM ${tables.sets}`);
  addValues(known, await rowsOf<ValueRow>(knex, `SELECT id, field, value FROM ${tables.values}`));
  addSets(known, sets);
  return known;
}

async function learnSets(
  knex: Knex,
  { tables }: IndexPlan,
  known: Known,
  ids: readonly number[],
): Promise<void> {
  const strange = new Set<number>();
  for (const id of ids) if (!known.sets[id]) strange.add(id);
  if (strange.size === 0) return;
  const of = `FROM ${tables.sets} WHERE id = ANY(?)`;
  const held = `SELECT id, field, value FROM ${tables.values} WHERE id IN (SELECT unnest(facets) ${of})`;
  addValues(known, await rowsOf<ValueRow>(knex, held, [...strange]));
  addSets(known, await rowsOf<SetRow>(knex, `SELECT id, facets ${of}`, [...strange]));
}

async function learnValues(
  knex: Knex,
  { tables }: IndexPlan,
  known: Known,
  ids: readonly number[],
): Promise<void> {
  const strange = ids.filter((id) => !known.values.has(id));
  if (strange.length === 0) return;
  const named = `SELECT id, field, value FROM ${tables.values} WHERE id = ANY(?)`;
  addValues(known, await rowsOf<ValueRow>(knex, named, strange));
}

async function rowsOf<Row>(knex: Knex, sql: string, ids?: readonly number[]): Promise<Row[]> {
  const { rows } = await knex.raw(sql, ids ? [[...ids]] : []);
  return rows as Row[];
}

function addSets({ sets, values }: Known, rows: readonly SetRow[]): void {
  for (const { id, facets } of rows) sets[id] = facets.flatMap((value) => values.get(value) ?? []);
}

/** Of what two searches learn at once, each is added once. */
function addValues({ values, named }: Known, rows: readonly ValueRow[]): void {
  for (const { id, field, value } of rows) {
    if (values.has(id)) continue;
    values.set(id, values.size);
    (named[field] ??= []).push({ place: values.size - 1, value });
  }
  for (const ofField of named) ofField?.sort((a, b) => (a.value < b.value ? -1 : 1));
}
