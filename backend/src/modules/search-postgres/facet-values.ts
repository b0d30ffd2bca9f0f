import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IndexPlan } from "./plan";
import type { Count } from "./counts";
import type { Ask } from "./where";
import { numberOf } from "./plan";

/** Ids of values or of sets, and how many documents have each; null where none does. */
export type Counted = [ids: number[] | null, ns: number[] | null];

export type FacetCount = { value: string; count: number };

type Known = {
  values: Map<number, { field: number; value: string }>;
  sets: Map<number, readonly number[]>;
};

/** Tables that a process remembers: the active index, one being built, the one before. */
const REMEMBERED = 4;

/**
 * What a set holds and what its values are called, remembered once read. It can't grow stale: rows of both tables get
 * their id once and never change, only their counts do, and those are read with each search.
 */
export class FacetValues {
  private readonly known = new Map<number, Known>();

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
    const known = this.of(made);
    const idsBy = (by: Count["by"]) =>
      counts.flatMap((count, at) => (count.by === by ? (counted[at]?.[0] ?? []) : []));
    await learnSets(knex, plan, known, idsBy("set"));
    await learnValues(knex, plan, known, idsBy("value"));
    const totals = new Map<number, number>();
    for (const [at, { by, fields }] of counts.entries()) {
      const [ids, ns] = counted[at] ?? [];
      for (const [place, id] of (ids ?? []).entries())
        for (const value of by === "set" ? (known.sets.get(id) ?? []) : [id])
          if (fields.includes(known.values.get(value)?.field ?? 0))
            totals.set(value, (totals.get(value) ?? 0) + (ns?.[place] ?? 0));
    }
    return ask.facets.map(({ field, limit }) => ({
      field,
      values: listed(known, totals, numberOf(plan, field), limit),
    }));
  }

  private of(made: number): Known {
    const known = this.known.get(made) ?? { values: new Map(), sets: new Map() };
    this.known.delete(made);
    this.known.set(made, known);
    for (const oldest of this.known.keys()) if (this.known.size > REMEMBERED) this.known.delete(oldest);
    return known;
  }
}

function listed({ values }: Known, totals: Map<number, number>, field: number, limit: number): FacetCount[] {
  const own: FacetCount[] = [];
  for (const [id, count] of totals) {
    const known = values.get(id);
    if (known?.field === field) own.push({ value: known.value, count });
  }
  return own.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit);
}

async function learnSets(knex: Knex, plan: IndexPlan, known: Known, ids: readonly number[]): Promise<void> {
  const strange = ids.filter((id) => !known.sets.has(id));
  if (strange.length === 0) return;
  const { rows } = await knex.raw(`SELECT id, facets FROM ${plan.tables.sets} WHERE id = ANY(?)`, [strange]);
  const sets = rows as { id: number; facets: number[] }[];
  await learnValues(knex, plan, known, [...new Set(sets.flatMap(({ facets }) => facets))]);
  for (const { id, facets } of sets) known.sets.set(id, facets);
}

async function learnValues(knex: Knex, plan: IndexPlan, known: Known, ids: readonly number[]): Promise<void> {
  const strange = ids.filter((id) => !known.values.has(id));
  if (strange.length === 0) return;
  const { rows } = await knex.raw(`SELECT id, field, value FROM ${plan.tables.values} WHERE id = ANY(?)`, [
    strange,
  ]);
  for (const { id, field, value } of rows as { id: number; field: number; value: string }[])
    known.values.set(id, { field, value });
}
