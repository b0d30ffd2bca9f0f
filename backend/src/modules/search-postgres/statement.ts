import type { Condition } from "../../lib/search/conditions";
import type { Bound } from "./planned";
import { type IndexPlan, numberOf, RANKED } from "./plan";
import type { Term } from "./read-terms";
import { ALL_DOCUMENTS } from "./tables";
import { asWritten, everywhere, inHeading, standingAt } from "./text-query";

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

/** Rows of `id` and `n`, which tell the values of these fields: by the value itself, or by the set that it is in. */
export type Count = Bound & { by: "value" | "set"; fields: readonly number[] };

/** A glance looks for the best among those of the first so many documents that match, where enough of them do. */
const FIRST = 4000;
const ENOUGH = 100;
/** Else among so many matches. */
const GLANCE = 500;

/** Points for a word in the title, the kind and craft, the facts: who made it, of what, in which colour. */
const POINTS = { A: 6, B: 4, C: 7 } as const;

/**
 * One statement for all that a page of results shows: `total`, `hits`, `counted` (as `countsOf` lists it), `stats`.
 * A facet's counts leave out its own choice, statistics every range. Where nothing narrows the index, the page comes
 * from an index in its order and the counts from the values table, which keeps them. What is looked up is read once;
 * what flags and ranges alone leave is most of the index, of which each part reads what it needs.
 */
export function searchStatement(plan: IndexPlan, ask: Ask, counts: readonly Count[]): Bound {
  const all = whereOf(plan, ask, () => true);
  const looked = isLookedUp(plan, ask, ask.conditions);
  const found = looked ? foundOf(plan, ask, all) : null;
  const source: Bound = looked
    ? { sql: "found d", bindings: [] }
    : { sql: `${plan.tables.documents} d WHERE ${all.sql}`, bindings: all.bindings };
  const ranged = ask.conditions.some(({ kind }) => kind === "range");
  const parts = [
    looked ? toldOf("total") : totalOf(plan, ask, source),
    hitsOf(plan, ask, source, looked ? "d.score" : "0"),
    countedOf(counts),
    looked && !ranged ? toldOf("stats") : statsOf(plan, ask, source),
    // An index made anew under an old name gives its ids anew.
    { sql: `'${plan.tables.sets}'::regclass::oid::bigint AS made`, bindings: [] },
  ];
  return {
    sql: `${found ? `WITH found AS MATERIALIZED (${found.sql}), told AS (${summaryOf(ask)})` : ""}
          SELECT ${parts.map(({ sql }) => sql).join(", ")}`,
    bindings: [...(found?.bindings ?? []), ...parts.flatMap(({ bindings }) => bindings)],
  };
}

/** Of what is found: how many, and the bounds of the number fields, which are read once for both. */
function summaryOf({ stats }: Ask): string {
  const bounds = stats.map((column) => `json_build_array(min(d.${column}), max(d.${column}))`);
  return `SELECT count(*)::int AS total, json_build_array(${bounds.join(", ")}) AS stats FROM found d`;
}

function toldOf(column: "total" | "stats"): Bound {
  return { sql: `(SELECT ${column} FROM told) AS ${column}`, bindings: [] };
}

/** By words, values or ids; flags and ranges only leave out. */
function isLookedUp({ flags }: IndexPlan, { terms }: Ask, conditions: readonly Condition[]): boolean {
  return terms.length > 0 || conditions.some(({ kind, field }) => kind === "any" && !flags.includes(field));
}

function foundOf(plan: IndexPlan, ask: Ask, where: Bound): Bound {
  const { documents } = plan.tables;
  if (ask.glance) return glanceOf(plan, ask, where);
  return scored(plan, ask, { sql: `${documents} d WHERE ${where.sql}`, bindings: where.bindings });
}

function scored(plan: IndexPlan, { terms, order, stats }: Ask, from: Bound): Bound {
  const score = scoreOf(terms);
  const ordered = order.length > 0 ? order : plan.ranking;
  const columns = new Set(["id", ...ordered.map(({ column }) => column), ...stats, "s1", "s2"]);
  return {
    sql: `SELECT ${[...columns].map((column) => `d.${column}`).join(", ")}, ${score.sql} AS score FROM ${from.sql}`,
    bindings: [...score.bindings, ...from.bindings],
  };
}

/**
 * Of what many documents match, some stand among the first of all, which the index of the ranking tells; of what few
 * match, the matches are looked up. PostgreSQL can't tell beforehand which of the two it is.
 */
function glanceOf(plan: IndexPlan, ask: Ask, where: Bound): Bound {
  const { documents } = plan.tables;
  const order = [...plan.ranking.map(({ column, direction }) => `d.${column} ${direction}`), "d.id"].join(
    ", ",
  );
  const others = allOf(conditionParts(plan, ask, ask.conditions));
  const heading = { sql: "d.top @@ ?::tsquery", bindings: [inHeading(ask.terms)] };
  const early = scored(plan, ask, {
    sql: `(SELECT * FROM ${documents} d ORDER BY ${order} LIMIT ${FIRST}) d WHERE ${heading.sql} AND ${others.sql}`,
    bindings: [...heading.bindings, ...others.bindings],
  });
  const late = scored(plan, ask, {
    sql: `(SELECT d.* FROM ${documents} d WHERE (SELECT count(*) FROM early) < ${ENOUGH} AND ${heading.sql} AND ${where.sql}
            ORDER BY ${order} LIMIT ${GLANCE}) d`,
    bindings: [...heading.bindings, ...where.bindings],
  });
  return {
    sql: `WITH early AS MATERIALIZED (${early.sql})
          SELECT * FROM early WHERE (SELECT count(*) FROM early) >= ${ENOUGH} UNION ALL (${late.sql})`,
    bindings: [...early.bindings, ...late.bindings],
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
  const words = { sql: `d.words @@ ?::tsquery`, bindings: [everywhere(ask.terms)] };
  const conditions = conditionParts(plan, ask, ask.conditions.filter(wanted));
  return allOf(ask.terms.length > 0 ? [words, ...conditions] : conditions);
}

function conditionParts(plan: IndexPlan, ask: Ask, conditions: readonly Condition[]): Bound[] {
  const looked = isLookedUp(plan, ask, conditions);
  return conditions.map((condition) =>
    condition.kind === "range"
      ? rangeSql(condition, looked)
      : plan.flags.includes(condition.field)
        ? { sql: `d.${condition.field}::text = ANY(?)`, bindings: [condition.values] }
        : valueSql(plan, condition),
  );
}

function allOf(parts: readonly Bound[]): Bound {
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
    sql: `d.facets && array(SELECT id FROM ${plan.tables.values} WHERE field = ? AND value = ANY(?))`,
    bindings: [numberOf(plan, field), values],
  };
}

/** Where nothing is looked up. */
function totalOf(plan: IndexPlan, { conditions }: Ask, source: Bound): Bound {
  if (conditions.some(({ kind }) => kind === "range"))
    return { sql: `(SELECT count(*)::int FROM ${source.sql}) AS total`, bindings: source.bindings };
  const group = plan.groups.findIndex((fields) => told(plan, conditions, fields));
  if (conditions.length > 0 && group >= 0) {
    const kept = keptCounts(plan, group + 1, conditions);
    return {
      sql: `(SELECT coalesce(sum(n), 0)::int FROM (${kept.sql}) kept) AS total`,
      bindings: kept.bindings,
    };
  }
  return {
    sql: `coalesce((SELECT n FROM ${plan.tables.values} WHERE field = ${ALL_DOCUMENTS}), 0) AS total`,
    bindings: [],
  };
}

function hitsOf({ tables, ranking }: IndexPlan, ask: Ask, source: Bound, score: string): Bound {
  const { terms, order, skip, take, whole } = ask;
  if (take === 0) return { sql: `NULL AS hits`, bindings: [] };
  const best = terms.length > 0 && order.length === 0 ? ["score DESC"] : [];
  // As the indexes are built: a wish for an order is one column and the id behind it, else the ranking.
  const columns = (order.length > 0 ? order : ranking).map(
    ({ column, direction }) => `d.${column} ${direction}`,
  );
  const tie = order.length > 0 ? `d.id ${order.at(-1)?.direction}` : "d.id";
  const document = whole ? `, (SELECT d.document FROM ${tables.documents} d WHERE d.id = page.id)` : "";
  return {
    sql: `(SELECT json_agg(json_build_array(id, score${document}))
             FROM (SELECT d.id, ${score} AS score FROM ${source.sql}
                    ORDER BY ${[...best, ...columns, tie].join(", ")} LIMIT ? OFFSET ?) page) AS hits`,
    bindings: [...source.bindings, take, skip],
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
  const looked = isLookedUp(plan, ask, ask.conditions);
  if (fields.length === 0) return [];
  if (where.sql === "true") {
    const sql = `SELECT id, n FROM ${plan.tables.values} WHERE field IN (${fields.join(", ")}) AND n > 0`;
    return [{ sql, bindings: [], by: "value", fields }];
  }
  const conditions = ask.conditions.filter(wanted);
  const groups = plan.groups.map((group, at) => ({
    at,
    kept: ask.terms.length === 0 && told(plan, conditions, group),
  }));
  const counts: Count[] = [];
  let left = fields;
  for (const { at, kept } of groups.sort((a, b) => Number(b.kept) - Number(a.kept))) {
    const own = left.filter((field) => plan.groups[at]?.includes(field));
    if (own.length === 0) continue;
    left = left.filter((field) => !own.includes(field));
    counts.push({
      by: "set",
      fields: own,
      ...(kept
        ? keptCounts(plan, at + 1, conditions)
        : countedSets(plan, at + 1, all && looked ? null : where)),
    });
  }
  return counts;
}

/** Every condition is about what a set of this group tells. */
function told(plan: IndexPlan, conditions: readonly Condition[], group: readonly number[]): boolean {
  return conditions.every(({ kind, field }) => kind === "any" && group.includes(numberOf(plan, field)));
}

function keptCounts(plan: IndexPlan, group: number, conditions: readonly Condition[]): Bound {
  const parts = conditions.flatMap((condition) =>
    condition.kind === "any" ? [valueSql(plan, condition)] : [],
  );
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

function statsOf(plan: IndexPlan, ask: Ask, source: Bound): Bound {
  if (ask.stats.length === 0) return { sql: `NULL AS stats`, bindings: [] };
  const unranged = ({ kind }: Condition) => kind !== "range";
  const rest = ask.conditions.every(unranged) ? null : whereOf(plan, ask, unranged);
  const from = rest
    ? { sql: `${plan.tables.documents} d WHERE ${rest.sql}`, bindings: rest.bindings }
    : source;
  const looked = isLookedUp(plan, ask, ask.conditions.filter(unranged));
  // Of the whole each bound is near an end of an index; of what is looked up it is to be found there, which + 0 says.
  const bounds = ask.stats
    .map((column) => (looked ? `d.${column} + 0` : `d.${column}`))
    .map((column) => `json_build_array(min(${column}), max(${column}))`);
  if (looked)
    return {
      sql: `(SELECT json_build_array(${bounds.join(", ")}) FROM ${from.sql}) AS stats`,
      bindings: from.bindings,
    };
  return {
    sql: `json_build_array(${bounds.map((pair) => `(SELECT ${pair} FROM ${from.sql})`).join(", ")}) AS stats`,
    bindings: bounds.flatMap(() => from.bindings),
  };
}
