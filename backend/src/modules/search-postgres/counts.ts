import type { Condition } from "../../lib/search/conditions";
import { type Group, GROUPS, type IndexPlan, numberOf } from "./plan";
import type { Bound } from "./planned";
import { type Ask, isBrowsed, isLookedUp, setsOf, tells, whereOf } from "./where";

/**
 * How many documents have the values of these fields. By the value itself or by the set that it is in: rows of `id` and
 * `n`. Of documents that are found, the group is enough: each tells its set, and the process counts.
 */
export type Count = { fields: readonly number[] } & (
  (Bound & { by: "value" | "set"; ofDocuments?: boolean }) | { by: "found"; group: Group }
);

/**
 * Where each facet's counts come from: what is found, or, for a field that is chosen from, what would be.
 * @returns `others` are those that look at documents besides what is found, which takes as long again: up to two
 * lists of them, none empty, for statements of their own
 */
export function countsOf(plan: IndexPlan, ask: Ask): { counts: Count[]; others: Count[][] } {
  const chosen = new Set(ask.conditions.filter(({ kind }) => kind === "any").map(({ field }) => field));
  const plain = ask.facets
    .filter(({ field }) => !chosen.has(field))
    .map(({ field }) => numberOf(plan, field));
  const would = ask.facets
    .filter(({ field }) => chosen.has(field))
    .flatMap(({ field }) =>
      countsUnder(plan, ask, [numberOf(plan, field)], (condition) => condition.field !== field),
    );
  const isOther = (count: Count) => count.by !== "found" && Boolean(count.ofDocuments);
  const others = would.filter(isOther);
  return {
    counts: [...countsUnder(plan, ask, plain, () => true), ...would.filter((count) => !isOther(count))],
    others: [0, 1].map((half) => others.filter((_, at) => at % 2 === half)).filter((list) => list.length > 0),
  };
}

/** Counts of these fields under some of the conditions: kept ones where there are any, else by counting documents. */
function countsUnder(
  plan: IndexPlan,
  ask: Ask,
  fields: readonly number[],
  wanted: (condition: Condition) => boolean,
): Count[] {
  const where = whereOf(plan, ask, wanted);
  const all = ask.conditions.every(wanted);
  const gathered = all && (isLookedUp(plan, ask, ask.conditions) || isBrowsed(plan, ask, ask.conditions));
  if (fields.length === 0) return [];
  if (where.sql === "true") {
    const sql = `SELECT id, n FROM ${plan.tables.values} WHERE field IN (${fields.join(", ")}) AND n > 0`;
    return [{ sql, bindings: [], by: "value", fields }];
  }
  const conditions = ask.conditions.filter(wanted);
  const groups = GROUPS.map((group) => ({
    group,
    kept: ask.terms.length === 0 && tells(plan, group, conditions),
  }));
  const counts: Count[] = [];
  let left = fields;
  for (const { group, kept } of groups.sort((a, b) => Number(b.kept) - Number(a.kept))) {
    const own = left.filter((field) => plan.groups[group - 1]?.includes(field));
    if (own.length === 0) continue;
    left = left.filter((field) => !own.includes(field));
    if (kept) counts.push({ by: "set", fields: own, ...setsOf(plan, group, conditions) });
    else if (gathered) counts.push({ by: "found", fields: own, group });
    else counts.push({ by: "set", fields: own, ofDocuments: true, ...setsOfDocuments(plan, group, where) });
  }
  return counts;
}

function setsOfDocuments({ tables }: IndexPlan, group: Group, { sql, bindings }: Bound): Bound {
  return {
    sql: `SELECT d.s${group} AS id, count(*) AS n FROM ${tables.documents} d WHERE ${sql} GROUP BY d.s${group}`,
    bindings,
  };
}
