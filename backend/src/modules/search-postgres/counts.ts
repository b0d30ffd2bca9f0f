import type { Condition } from "../../lib/search/conditions";
import { type Group, GROUPS, type IndexPlan, numberOf } from "./plan";
import type { Bound } from "./planned";
import { type Ask, isLookedUp, setsOf, tells, whereOf } from "./where";

/** Rows of `id` and `n`, which tell the values of these fields: by the value itself, or by the set that it is in. */
export type Count = Bound & { by: "value" | "set"; fields: readonly number[] };

/** Where each facet's counts come from: what is found, or, for a field that is chosen from, what would be. */
export function countsOf(plan: IndexPlan, ask: Ask): Count[] {
  const chosen = new Set(ask.conditions.filter(({ kind }) => kind === "any").map(({ field }) => field));
  const plain = ask.facets
    .filter(({ field }) => !chosen.has(field))
    .map(({ field }) => numberOf(plan, field));
  return [
    ...countsUnder(plan, ask, plain, () => true),
    ...ask.facets
      .filter(({ field }) => chosen.has(field))
      .flatMap(({ field }) =>
        countsUnder(plan, ask, [numberOf(plan, field)], (condition) => condition.field !== field),
      ),
  ];
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
  const looked = isLookedUp(plan, ask, ask.conditions);
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
    counts.push({
      by: "set",
      fields: own,
      ...(kept ? setsOf(plan, group, conditions) : countedSets(plan, group, all && looked ? null : where)),
    });
  }
  return counts;
}

/** @param where null for what is found */
function countedSets({ tables }: IndexPlan, group: Group, where: Bound | null): Bound {
  return {
    sql: `SELECT d.s${group} AS id, count(*)::int AS n
            FROM ${where ? `${tables.documents} d WHERE ${where.sql}` : "found d"} GROUP BY d.s${group}`,
    bindings: where?.bindings ?? [],
  };
}
