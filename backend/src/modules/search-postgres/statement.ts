import type { Condition } from "../../lib/search/conditions";
import { type IndexPlan, numberOf, RANKED } from "./plan";
import type { Term } from "./read-terms";
import { ALL_DOCUMENTS } from "./tables";
import { asWritten, everywhere, standingAt } from "./text-query";

export type Ask = {
  terms: readonly Term[];
  conditions: readonly Condition[];
  /** Columns to order by before the ranking; empty for the best match first. */
  order: readonly { column: string; direction: "ASC" | "DESC" }[];
  skip: number;
  take: number;
  /** Hits come with their documents; else with their ids alone. */
  whole: boolean;
  /** Fields counted by value. */
  facets: readonly { field: string; limit: number }[];
  /** Number fields of which lowest and highest are wanted. */
  stats: readonly string[];
};

type Bound = { sql: string; bindings: unknown[] };

/** Rows of `id` and `n`, which tell the values of these fields: by the value itself, or by the set that it is in. */
export type Count = Bound & { by: "value" | "set"; fields: readonly number[] };

/** Points for a word in the title, the kind and craft, the facts: who made it, of what, in which colour. */
const POINTS = { A: 6, B: 4, C: 7 } as const;

/**
 * One statement for all that a page of results shows: `total`, `hits`, `counted` (as `countsOf` lists it), `stats`.
 * A facet's counts leave out its own choice, statistics every range. Where nothing narrows the index, the page comes
 * from an index in its order and the counts from the values table, which keeps them.
 */
export function searchStatement(plan: IndexPlan, ask: Ask, counts: readonly Count[]): Bound {
  const all = whereOf(plan, ask, () => true);
  const narrowed = all.sql !== "true";
  const found = narrowed ? foundOf(plan, ask, all) : null;
  const parts = [
    totalOf(plan, narrowed),
    hitsOf(plan, ask, narrowed),
    countedOf(counts),
    statsOf(plan, ask, narrowed),
    // An index made anew under an old name gives its ids anew.
    { sql: `'${plan.tables.sets}'::regclass::oid AS made`, bindings: [] },
  ];
  return {
    sql: `${found ? `WITH found AS MATERIALIZED (${found.sql})` : ""} SELECT ${parts.map(({ sql }) => sql).join(", ")}`,
    bindings: [...(found?.bindings ?? []), ...parts.flatMap(({ bindings }) => bindings)],
  };
}

function foundOf({ tables, ranking }: IndexPlan, { terms, order, stats }: Ask, where: Bound): Bound {
  const score = scoreOf(terms);
  const columns = new Set([
    "id",
    ...(order.length > 0 ? order : ranking).map(({ column }) => column),
    ...stats,
    "s1",
    "s2",
  ]);
  return {
    sql: `SELECT ${[...columns].map((column) => `d.${column}`).join(", ")}, ${score.sql} AS score
            FROM ${tables.documents} d WHERE ${where.sql}`,
    bindings: [...score.bindings, ...where.bindings],
  };
}

/**
 * Each term counts for every part of the heading it stands in, and a little more as it is written in the title. A fact
 * counts more than a title: "Songket Palembang" may be woven elsewhere.
 */
function scoreOf(terms: readonly Term[]): Bound {
  if (terms.length === 0) return { sql: "0", bindings: [] };
  const points = terms.map((term) => {
    const written = term.forms.length > 1 || term.begins;
    const parts = RANKED.map((weight) => `(d.top @@ ?::tsquery)::int * ${POINTS[weight]}`);
    return {
      sql: [...parts, ...(written ? ["(d.top @@ ?::tsquery)::int"] : [])].join(" + "),
      bindings: [...RANKED.map((weight) => standingAt(term, weight)), ...(written ? [asWritten(term)] : [])],
    };
  });
  return {
    sql: points.map(({ sql }) => sql).join(" + "),
    bindings: points.flatMap(({ bindings }) => bindings),
  };
}

function whereOf(plan: IndexPlan, ask: Ask, wanted: (condition: Condition) => boolean): Bound {
  const parts = ask.conditions.filter(wanted).map((condition) => conditionSql(plan, condition));
  if (ask.terms.length > 0)
    parts.unshift({ sql: `d.words @@ ?::tsquery`, bindings: [everywhere(ask.terms)] });
  if (parts.length === 0) return { sql: "true", bindings: [] };
  return {
    sql: parts.map(({ sql }) => sql).join(" AND "),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function conditionSql(plan: IndexPlan, condition: Condition): Bound {
  if (condition.kind === "range") {
    const { field, from, to } = condition;
    const bounds = [from === null ? [] : [`d.${field} >= ?`], to === null ? [] : [`d.${field} <= ?`]].flat();
    return { sql: bounds.join(" AND "), bindings: [from, to].filter((bound) => bound !== null) };
  }
  if (condition.field === "id") return { sql: "d.id = ANY(?)", bindings: [condition.values] };
  return {
    sql: `d.facets && array(SELECT id FROM ${plan.tables.values} WHERE field = ? AND value = ANY(?))`,
    bindings: [numberOf(plan, condition.field), condition.values],
  };
}

function totalOf({ tables }: IndexPlan, narrowed: boolean): Bound {
  const sql = narrowed
    ? `(SELECT count(*)::int FROM found)`
    : `coalesce((SELECT n FROM ${tables.values} WHERE field = ${ALL_DOCUMENTS}), 0)`;
  return { sql: `${sql} AS total`, bindings: [] };
}

function hitsOf({ tables, ranking }: IndexPlan, ask: Ask, narrowed: boolean): Bound {
  const { terms, order, skip, take, whole } = ask;
  if (take === 0) return { sql: `NULL AS hits`, bindings: [] };
  const best = terms.length > 0 && order.length === 0 ? ["score DESC"] : [];
  // As the indexes are built: a wish for an order is one column and the id behind it, else the ranking.
  const columns = (order.length > 0 ? order : ranking).map(
    ({ column, direction }) => `${column} ${direction}`,
  );
  const tie = order.length > 0 ? `id ${order.at(-1)?.direction}` : "id";
  const document = whole ? `, (SELECT d.document FROM ${tables.documents} d WHERE d.id = page.id)` : "";
  return {
    sql: `(SELECT json_agg(json_build_array(id, score${document}))
             FROM (SELECT id, ${narrowed ? "score" : "0 AS score"} FROM ${narrowed ? "found" : tables.documents}
                    ORDER BY ${[...best, ...columns, tie].join(", ")} LIMIT ? OFFSET ?) page) AS hits`,
    bindings: [take, skip],
  };
}

function countedOf(counts: readonly Count[]): Bound {
  const lists = counts.map(
    ({ sql }) => `(SELECT json_build_array(array_agg(id), array_agg(n)) FROM (${sql}) counted)`,
  );
  return {
    sql: `json_build_array(${lists.join(", ")}) AS counted`,
    bindings: counts.flatMap(({ bindings }) => bindings),
  };
}

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
  if (fields.length === 0) return [];
  if (where.sql === "true") {
    const sql = `SELECT id, n FROM ${plan.tables.values} WHERE field IN (${fields.join(", ")}) AND n > 0`;
    return [{ sql, bindings: [], by: "value", fields }];
  }
  const conditions = ask.conditions.filter(wanted);
  const told = plan.groups.map((group) =>
    conditions.every(({ kind, field }) => kind === "any" && group.includes(numberOf(plan, field))),
  );
  const groups = [0, 1].map((at) => ({ at, kept: ask.terms.length === 0 && told[at] === true }));
  const counts: Count[] = [];
  let left = fields;
  for (const { at, kept } of groups.sort((a, b) => Number(b.kept) - Number(a.kept))) {
    const own = left.filter((field) => plan.groups[at]?.includes(field));
    if (own.length === 0) continue;
    left = left.filter((field) => !own.includes(field));
    counts.push({
      by: "set",
      fields: own,
      ...(kept ? keptCounts(plan, at + 1, conditions) : countedSets(plan, at + 1, all ? null : where)),
    });
  }
  return counts;
}

/** Every condition is about what the set itself tells. */
function keptCounts(plan: IndexPlan, group: number, conditions: readonly Condition[]): Bound {
  const parts = conditions.map((condition) => conditionSql(plan, condition));
  return {
    sql: `SELECT d.id, d.n FROM ${plan.tables.sets} d
           WHERE d.of_group = ${group} AND d.n > 0 AND ${parts.map(({ sql }) => sql).join(" AND ")}`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** @param where null for what is found */
function countedSets({ tables }: IndexPlan, group: number, where: Bound | null): Bound {
  return {
    sql: `SELECT d.s${group} AS id, count(*)::int AS n
            FROM ${where ? `${tables.documents} d WHERE ${where.sql}` : "found d"} GROUP BY d.s${group}`,
    bindings: where?.bindings ?? [],
  };
}

function statsOf(plan: IndexPlan, ask: Ask, narrowed: boolean): Bound {
  if (ask.stats.length === 0) return { sql: `NULL AS stats`, bindings: [] };
  const { documents } = plan.tables;
  const bounds = (column: string) => `min(d.${column}), max(d.${column})`;
  // Each bound of the whole is the end of an index.
  if (!narrowed) {
    const pairs = ask.stats.map(
      (column) => `(SELECT json_build_array(${bounds(column)}) FROM ${documents} d)`,
    );
    return { sql: `json_build_array(${pairs.join(", ")}) AS stats`, bindings: [] };
  }
  const ranged = ask.conditions.some(({ kind }) => kind === "range");
  const rest = ranged ? whereOf(plan, ask, ({ kind }) => kind !== "range") : null;
  const pairs = ask.stats.map((column) => `json_build_array(${bounds(column)})`);
  return {
    sql: `(SELECT json_build_array(${pairs.join(", ")})
             FROM ${rest ? `${documents} d WHERE ${rest.sql}` : "found d"}) AS stats`,
    bindings: rest?.bindings ?? [],
  };
}
