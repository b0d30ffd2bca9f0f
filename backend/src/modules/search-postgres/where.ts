import type { Condition } from "../../lib/search/conditions";
import { type IndexPlan, numberOf } from "./plan";
import type { Bound } from "./planned";
import type { Term } from "./read-terms";
import { everywhere } from "./text-query";

export type Ask = {
  terms: readonly Term[];
  conditions: readonly Condition[];
  /** Columns to order by before the ranking; empty for the best match first. */
  order: readonly { column: string; direction: "ASC" | "DESC" }[];
  skip: number;
  take: number;
  /** Good ones will do, uncounted: the best of those that rank first, by their headings alone. */
  glance: boolean;
  /** Hits come with their documents; else with their ids alone. */
  whole: boolean;
  /** Fields counted by value. */
  facets: readonly { field: string; limit: number }[];
  /** Number fields of which lowest and highest are wanted. */
  stats: readonly string[];
};

/** By words, values or ids; flags and ranges only leave out. */
export function isLookedUp({ flags }: IndexPlan, { terms }: Ask, conditions: readonly Condition[]): boolean {
  return terms.length > 0 || conditions.some(({ kind, field }) => kind === "any" && !flags.includes(field));
}

export function whereOf(plan: IndexPlan, ask: Ask, wanted: (condition: Condition) => boolean): Bound {
  const words = { sql: `d.words @@ ?::tsquery`, bindings: [everywhere(ask.terms)] };
  const conditions = conditionParts(plan, ask, ask.conditions.filter(wanted));
  return allOf(ask.terms.length > 0 ? [words, ...conditions] : conditions);
}

export function conditionParts(plan: IndexPlan, ask: Ask, conditions: readonly Condition[]): Bound[] {
  const looked = isLookedUp(plan, ask, conditions);
  return conditions.map((condition) =>
    condition.kind === "range"
      ? rangeSql(condition, looked)
      : plan.flags.includes(condition.field)
        ? { sql: `d.${condition.field}::text = ANY(?)`, bindings: [condition.values] }
        : valueSql(plan, condition),
  );
}

export function allOf(parts: readonly Bound[]): Bound {
  if (parts.length === 0) return { sql: "true", bindings: [] };
  return {
    sql: parts.map(({ sql }) => sql).join(" AND "),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** @param looked something else is looked up, of which the range leaves out: to look up both takes longer */
function rangeSql({ field, from, to }: Condition & { kind: "range" }, looked: boolean): Bound {
  const column = looked ? `d.${field} + 0` : `d.${field}`;
  const bounds = [from === null ? [] : [`${column} >= ?`], to === null ? [] : [`${column} <= ?`]].flat();
  return { sql: bounds.join(" AND "), bindings: [from, to].filter((bound) => bound !== null) };
}

export function valueSql(plan: IndexPlan, { field, values }: Condition & { kind: "any" }): Bound {
  if (field === "id") return { sql: "d.id = ANY(?)", bindings: [values] };
  return {
    sql: `d.facets && array(SELECT id FROM ${plan.tables.values} WHERE field = ? AND value = ANY(?))`,
    bindings: [numberOf(plan, field), values],
  };
}
