import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IndexPlan } from "./plan";
import type { Count } from "./counts";
import type { Ask } from "./where";
import { numberOf } from "./plan";

/** Ids of values or of sets, null where there are none, and how many documents have each; without `ns` one each. */
export type Counted = [ids: number[] | null, ns?: number[] | null];

export type FacetCount = { value: string; count: number };

type Known = {
  values: Map<number, { field: number; value: string }>;
  sets: Map<number, readonly number[]>;
};

/** Tables that a process remembers: the active index, one being built, the one before. */
const REMEMBERED = 4;

/**
 * What a set holds and what its values are called: read whole at first, then what is new. It can't grow stale: rows of
 * both tables get their id once and never change, only their counts do, and those are read with each search.
 */
export class FacetValues {
  private readonly known = new Map<number, Promise<Known>>();

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
    const known = await this.of(knex, plan, made);
    const summed = counts.map((_, at) => sumOf(counted[at] ?? [null]));
    const idsOf = (wanted: boolean) =>
      counts.flatMap(({ by }, at) => ((by === "value") === wanted ? [...(summed[at]?.keys() ?? [])] : []));
    await learnSets(knex, plan, known, idsOf(false));
    await learnValues(knex, plan, known, idsOf(true));
    const listed = new Map<number, FacetCount[]>();
    for (const [at, count] of counts.entries()) {
      for (const field of count.fields) listed.set(field, []);
      for (const [id, n] of totalsOf(known, count, summed[at] ?? new Map())) {
        const { field, value } = known.values.get(id) ?? { field: 0, value: "" };
        if (count.fields.includes(field)) listed.get(field)?.push({ value, count: n });
      }
    }
    return ask.facets.map(({ field, limit }) => ({
      field,
      values: (listed.get(numberOf(plan, field)) ?? [])
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, limit),
    }));
  }

  private of(knex: Knex, plan: IndexPlan, made: number): Promise<Known> {
    const known = this.known.get(made) ?? readKnown(knex, plan);
    this.known.delete(made);
    this.known.set(made, known);
    for (const oldest of this.known.keys()) if (this.known.size > REMEMBERED) this.known.delete(oldest);
    // The next search tries again.
    known.catch(() => this.known.delete(made));
    return known;
  }
}

/** How many documents there are of each id. */
function sumOf([ids, ns]: Counted): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [place, id] of (ids ?? []).entries())
    sums.set(id, (sums.get(id) ?? 0) + (ns ? (ns[place] ?? 0) : 1));
  return sums;
}

/** How many documents have each value, of any field that is counted by these ids. */
function totalsOf(
  { sets }: Known,
  { by }: Count,
  summed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  if (by === "value") return summed;
  const totals = new Map<number, number>();
  for (const [id, n] of summed)
    for (const value of sets.get(id) ?? []) totals.set(value, (totals.get(value) ?? 0) + n);
  return totals;
}

async function readKnown(knex: Knex, { tables }: IndexPlan): Promise<Known> {
  const known: Known = { values: new Map(), sets: new Map() };
  // What a set holds was there before it.
  await addSets(knex, known, `SELECT id, facets FROM ${tables.sets}`);
  await addValues(knex, known, `SELECT id, field, value FROM ${tables.values}`);
  return known;
}

async function learnSets(knex: Knex, plan: IndexPlan, known: Known, ids: readonly number[]): Promise<void> {
  const strange = ids.filter((id) => !known.sets.has(id));
  if (strange.length === 0) return;
  const held = `SELECT unnest(facets) FROM ${plan.tables.sets} WHERE id = ANY(?)`;
  await addValues(knex, known, `SELECT id, field, value FROM ${plan.tables.values} WHERE id IN (${held})`, [
    strange,
  ]);
  await addSets(knex, known, `SELECT id, facets FROM ${plan.tables.sets} WHERE id = ANY(?)`, [strange]);
}

async function learnValues(knex: Knex, plan: IndexPlan, known: Known, ids: readonly number[]): Promise<void> {
  const strange = ids.filter((id) => !known.values.has(id));
  if (strange.length === 0) return;
  const named = `SELECT id, field, value FROM ${plan.tables.values} WHERE id = ANY(?)`;
  await addValues(knex, known, named, [strange]);
}

async function addSets(knex: Knex, { sets }: Known, sql: string, bindings: number[][] = []): Promise<void> {
  const { rows } = await knex.raw(sql, bindings);
  for (const { id, facets } of rows as { id: number; facets: number[] }[]) sets.set(id, facets);
}

async function addValues(
  knex: Knex,
  { values }: Known,
  sql: string,
  bindings: number[][] = [],
): Promise<void> {
  const { rows } = await knex.raw(sql, bindings);
  for (const { id, field, value } of rows as { id: number; field: number; value: string }[])
    values.set(id, { field, value });
}
