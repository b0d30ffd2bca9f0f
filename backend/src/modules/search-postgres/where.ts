import type { Condition } from "../../lib/search/conditions";
import { type Group, GROUPS, type IndexPlan, numberOf } from "./plan";
import type { Bound } from "./planned";
import type { Term } from "./read-terms";
import { everywhere } from "./text-query";

export type Ask = {
  terms: readonly Term[];
  conditions: readonly Condition[];
  /** Columns to order by in place of the ranking; empty for the best match first. */
  order: readonly { column: string; direction: "ASC" | "DESC" }[];
  skip: number;
  take: number;
  /** Good ones will do, uncounted: the best of those that rank first, by their headings alone. */
  glance: boolean;
  /** Hits come with their documents; else with their ids alone. */
  whole: boolean;
  /** Fields counted by value. */
  facets: readonly { field: string; limit: number }[];
  /** Fields of which lowest and highest are wanted. */
  stats: readonly string[];
};

/** By words, ids, or values in a range; flags and ranges only leave out. */
export function isLookedUp(plan: IndexPlan, ask: Ask, conditions: readonly Condition[]): boolean {
  return ask.terms.length > 0 || (narrows(plan, conditions) && !isBrowsed(plan, ask, conditions));
}

/** By nothing but values, which sets of values tell: no document has to be looked at. */
export function isBrowsed(plan: IndexPlan, { terms }: Ask, conditions: readonly Condition[]): boolean {
  const byValue = ({ kind, field }: Condition) => kind === "any" && numberOf(plan, field) > 0;
  return terms.length === 0 && narrows(plan, conditions) && conditions.every(byValue);
}

function narrows({ flags }: IndexPlan, conditions: readonly Condition[]): boolean {
  return conditions.some(({ kind, field }) => kind === "any" && !flags.includes(field));
}

export function whereOf(plan: IndexPlan, ask: Ask, wanted: (condition: Condition) => boolean): Bound {
  const conditions = ask.conditions.filter(wanted);
  if (isBrowsed(plan, ask, conditions)) return allOf(setParts(plan, conditions, taking));
  const words = { sql: `d.words @@ ?::tsquery`, bindings: [everywhere(ask.terms)] };
  const parts = conditionParts(plan, ask, conditions);
  return allOf(ask.terms.length > 0 ? [words, ...parts] : parts);
}

/** Every condition is about what a set of this group tells. */
export function tells(plan: IndexPlan, group: Group, conditions: readonly Condition[]): boolean {
  const fields = plan.groups[group - 1] ?? [];
  return conditions.every(({ kind, field }) => kind === "any" && fields.includes(numberOf(plan, field)));
}

/** The group of sets that tells all of these conditions, if one does. */
export function tellingGroup(plan: IndexPlan, conditions: readonly Condition[]): Group | undefined {
  return GROUPS.find((group) => tells(plan, group, conditions));
}

/** Sets of a group that meet these conditions, all of which it tells: rows of `id` and `n`. */
export function setsOf(plan: IndexPlan, group: Group, conditions: readonly Condition[]): Bound {
  const parts = conditions.flatMap((condition) =>
    condition.kind === "any" ? [valueSql(plan, condition)] : [],
  );
  return {
    sql: `SELECT d.id, d.n FROM ${plan.tables.sets} d
           WHERE d.of_group = ${group} AND d.n > 0 AND ${parts.map(({ sql }) => sql).join(" AND ")}`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** Conditions on the sets of documents that are browsed, for going through all of them. */
export function passing(plan: IndexPlan, conditions: readonly Condition[]): Bound {
  return allOf(setParts(plan, conditions, checking));
}

function setParts(
  plan: IndexPlan,
  conditions: readonly Condition[],
  inSets: (group: Group, sets: string) => string,
): Bound[] {
  const one = tellingGroup(plan, conditions);
  const ofFirst = conditions.filter((condition) => tells(plan, 1, [condition]));
  const others = conditions.filter((condition) => !ofFirst.includes(condition));
  const parts: [Group, readonly Condition[]][] = one
    ? [[one, conditions]]
    : [
        [1, ofFirst],
        [2, others],
      ];
  return parts.map(([group, own]) => {
    const sets = setsOf(plan, group, own);
    return { sql: inSets(group, `SELECT id FROM (${sets.sql}) sets`), bindings: sets.bindings };
  });
}

/** Looked up in an index. */
const taking = (group: Group, sets: string) => `d.s${group} = ANY(ARRAY(${sets}))`;

/** Compared with all sets at once, where an array would be gone through one by one. */
const checking = (group: Group, sets: string) => `(d.s${group} IN (${sets})) IS TRUE`;

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

function valueSql(plan: IndexPlan, { field, values }: Condition & { kind: "any" }): Bound {
  if (field === "id") return { sql: "d.id = ANY(?)", bindings: [values] };
  return {
    sql: `d.facets && array(SELECT id FROM ${plan.tables.values} WHERE field = ${numberOf(plan, field)} AND value = ANY(?))`,
    bindings: [values],
  };
}
