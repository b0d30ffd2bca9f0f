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
  /** Fields counted by value. */
  facets: readonly { field: string; limit: number }[];
  /** Number fields of which lowest and highest are wanted. */
  stats: readonly string[];
};

type Bound = { sql: string; bindings: unknown[] };

/** Points for a word in the title, the kind and craft, the facts: who made it, of what, in which colour. */
const POINTS = { A: 6, B: 4, C: 7 } as const;

/**
 * One statement for all that a page of results shows: `total`, `hits`, `facets`, `stats`. A facet's counts leave out
 * its own choice, statistics every range. Where nothing narrows the index, the page comes from an index in its order
 * and the counts from the values table, which keeps them.
 */
export function searchStatement(plan: IndexPlan, ask: Ask): Bound {
  const all = whereOf(plan, ask, () => true);
  const narrowed = all.sql !== "true";
  const found = narrowed ? foundOf(plan, ask, all) : null;
  const parts = [
    totalOf(plan, found !== null),
    hitsOf(plan, ask, found !== null),
    facetsOf(plan, ask, found !== null),
    statsOf(plan, ask, found !== null),
  ];
  return {
    sql: `${found ? `WITH found AS MATERIALIZED (${found.sql})` : ""} SELECT ${parts.map(({ sql }) => sql).join(", ")}`,
    bindings: [...(found?.bindings ?? []), ...parts.flatMap(({ bindings }) => bindings)],
  };
}

function foundOf({ tables, numbers, facets }: IndexPlan, { terms }: Ask, where: Bound): Bound {
  const score = scoreOf(terms);
  const columns = [...numbers, ...facets.map((_, index) => `v${index + 1}`)];
  return {
    sql: `SELECT d.id, ${columns.map((column) => `d.${column},`).join(" ")} ${score.sql} AS score
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

function hitsOf({ tables, ranking }: IndexPlan, { terms, order, skip, take }: Ask, narrowed: boolean): Bound {
  if (take === 0) return { sql: `'[]'::jsonb AS hits`, bindings: [] };
  const best = terms.length > 0 && order.length === 0 ? ["score DESC"] : [];
  // As the indexes are built: a wish for an order is one column and the id behind it, else the ranking.
  const columns = (order.length > 0 ? order : ranking).map(
    ({ column, direction }) => `${column} ${direction}`,
  );
  const tie = order.length > 0 ? `id ${order.at(-1)?.direction}` : "id";
  const sorted = [...best, ...columns, tie].join(", ");
  return {
    sql: `coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', d.id, 'score', page.score, 'document', d.document) ORDER BY page.place)
        FROM (SELECT id, score, row_number() OVER () AS place
                FROM (SELECT id, ${narrowed ? "score" : "0 AS score"} FROM ${narrowed ? "found" : tables.documents}
                       ORDER BY ${sorted} LIMIT ? OFFSET ?) sorted) page
        JOIN ${tables.documents} d USING (id)), '[]') AS hits`,
    bindings: [take, skip],
  };
}

/** Per field its values with their counts: from what is found, or, for a field that is chosen from, from what would be. */
function facetsOf(plan: IndexPlan, ask: Ask, narrowed: boolean): Bound {
  if (ask.facets.length === 0) return { sql: `'[]'::jsonb AS facets`, bindings: [] };
  const chosen = new Set(ask.conditions.filter(({ kind }) => kind === "any").map(({ field }) => field));
  const numbered = ask.facets.map(({ field, limit }) => ({ field, limit, number: numberOf(plan, field) }));
  const plain = numbered.filter(({ field }) => !chosen.has(field)).map(({ number }) => number);
  const nothing: Bound = { sql: narrowed ? "found d" : "", bindings: [] };
  const counts = [
    ...(plain.length > 0 ? [countsOf(plan, nothing, plain)] : []),
    ...numbered
      .filter(({ field }) => chosen.has(field))
      .map(({ field, number }) => {
        const rest = whereOf(plan, ask, (condition) => condition.field !== field);
        const whole = rest.sql === "true";
        const from = whole ? "" : `${plan.tables.documents} d WHERE ${rest.sql}`;
        return countsOf(plan, { sql: from, bindings: whole ? [] : rest.bindings }, [number]);
      }),
  ];
  const limits = numbered.map(({ number, limit }) => `WHEN ${number} THEN ${Math.trunc(limit)}`);
  return {
    sql: `coalesce((
      SELECT jsonb_agg(jsonb_build_array(field, value, n) ORDER BY field, n DESC, value)
        FROM (SELECT *, row_number() OVER (PARTITION BY field ORDER BY n DESC, value) AS place
                FROM (${counts.map(({ sql }) => sql).join(" UNION ALL ")}) counted) ranked
       WHERE place <= CASE field ${limits.join(" ")} END), '[]') AS facets`,
    bindings: counts.flatMap(({ bindings }) => bindings),
  };
}

/**
 * Counts all fields in one pass, each in a table of its own. Of a field with many values the sets of values are counted,
 * of which there are few, and only then taken apart.
 * @param source what stands behind FROM; empty for the whole index, whose counts are kept
 */
function countsOf({ tables, facets }: IndexPlan, source: Bound, fields: readonly number[]): Bound {
  const wanted = `v.field IN (${fields.join(", ")})`;
  if (source.sql === "")
    return {
      sql: `SELECT v.field, v.value, v.n FROM ${tables.values} v WHERE ${wanted} AND v.n > 0`,
      bindings: [],
    };
  const columns = fields.map((field) => `v${field}`);
  // GROUPING tells by a bit per column, the first one highest, which of them a row is not about.
  const about = (place: number) => 2 ** fields.length - 1 - 2 ** (fields.length - 1 - place);
  const ids = fields.map((field, place) => {
    const many = facets[field - 1]?.many;
    return `SELECT ${many ? `unnest(v${field})` : `v${field}`} AS id, n FROM grouped WHERE about = ${about(place)}`;
  });
  return {
    sql: `SELECT v.field, v.value, counted.n
            FROM (WITH grouped AS MATERIALIZED (
                    SELECT ${columns.join(", ")}, GROUPING(${columns.join(", ")}) AS about, count(*)::int AS n
                      FROM ${source.sql} GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(", ")}))
                  SELECT id, sum(n)::int AS n FROM (${ids.join(" UNION ALL ")}) apart
                   WHERE id IS NOT NULL GROUP BY id) counted
            JOIN ${tables.values} v USING (id)`,
    bindings: source.bindings,
  };
}

function statsOf(plan: IndexPlan, ask: Ask, narrowed: boolean): Bound {
  const ranged = ask.conditions.some(({ kind }) => kind === "range");
  const rest = whereOf(plan, ask, ({ kind }) => kind !== "range");
  const { documents } = plan.tables;
  const source = !narrowed
    ? `${documents} d`
    : ranged
      ? `(SELECT d.* FROM ${documents} d WHERE ${rest.sql}) d`
      : `found d`;
  const bindings = narrowed && ranged ? rest.bindings : [];
  const pairs = ask.stats.map((column) => ({
    sql: `'${column}', (SELECT jsonb_build_array(min(d.${column}), max(d.${column})) FROM ${source})`,
    bindings,
  }));
  return {
    sql: `jsonb_build_object(${pairs.map(({ sql }) => sql).join(", ")}) AS stats`,
    bindings: pairs.flatMap((pair) => pair.bindings),
  };
}
