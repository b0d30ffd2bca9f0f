import type { Condition } from "../../lib/search/conditions";
import { type Count, keptCounts, told } from "./counts";
import { foundOf } from "./found";
import type { IndexPlan } from "./plan";
import type { Bound } from "./planned";
import { ALL_DOCUMENTS } from "./tables";
import { type Ask, isLookedUp, whereOf } from "./where";

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
    looked ? fromSummary("total") : totalOf(plan, ask, source),
    hitsOf(plan, ask, source, looked ? "d.score" : "0"),
    countedOf(counts),
    looked && !ranged ? fromSummary("stats") : statsOf(plan, ask, source),
    // An index made anew under an old name gives its ids anew.
    { sql: `'${plan.tables.sets}'::regclass::oid::bigint AS made`, bindings: [] },
  ];
  return {
    sql: `${found ? `WITH found AS MATERIALIZED (${found.sql}), summary AS (${summaryOf(ask)})` : ""}
          SELECT ${parts.map(({ sql }) => sql).join(", ")}`,
    bindings: [...(found?.bindings ?? []), ...parts.flatMap(({ bindings }) => bindings)],
  };
}

/** Of what is found: how many, and the bounds of the number fields, which are read once for both. */
function summaryOf({ stats }: Ask): string {
  const bounds = stats.map((column) => `json_build_array(min(d.${column}), max(d.${column}))`);
  return `SELECT count(*)::int AS total, json_build_array(${bounds.join(", ")}) AS stats FROM found d`;
}

function fromSummary(column: "total" | "stats"): Bound {
  return { sql: `(SELECT ${column} FROM summary) AS ${column}`, bindings: [] };
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
