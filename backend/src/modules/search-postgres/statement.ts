import type { Condition } from "../../lib/search/conditions";
import type { Count } from "./counts";
import { glanceOf, orderingColumns, scored } from "./found";
import type { IndexPlan } from "./plan";
import type { Bound } from "./planned";
import { ALL_DOCUMENTS } from "./tables";
import { type Ask, isBrowsed, isLookedUp, passing, setsOf, tellingGroup, whereOf } from "./where";

/**
 * What a page of results shows, in statements that run side by side: one puts the first in order, one counts, and where
 * choices are made one or two more count what would be found without each. Each reads what is found for itself, which
 * takes hardly longer than keeping it for all.
 */

/** `hits`. Where nothing narrows the index, they come from an index in its order. */
export function hitsStatement(plan: IndexPlan, ask: Ask): Bound {
  const { take, skip, whole, conditions } = ask;
  const where = whereOf(plan, ask, () => true);
  const from = isBrowsed(plan, ask, conditions)
    ? browsed(plan, ask, where)
    : ask.glance
      ? glanceOf(plan, ask, where)
      : scored(ask, { sql: `${plan.tables.documents} d WHERE ${where.sql}`, bindings: where.bindings });
  const document = whole ? `, (SELECT d.document FROM ${plan.tables.documents} d WHERE d.id = page.id)` : "";
  return {
    sql: `SELECT (SELECT json_agg(json_build_array(id, score${document}))
                    FROM (SELECT d.id, d.score FROM (${from.sql}) d
                           ORDER BY ${orderOf(ask)} LIMIT ? OFFSET ?) page) AS hits`,
    bindings: [...from.bindings, take, skip],
  };
}

/**
 * `total`, `counted` (as `countsOf` lists it), `stats`. A facet's counts leave out its own choice, statistics every
 * range. Where nothing narrows the index, the counts come from the values table, which keeps them. What is looked up is
 * read once; what flags and ranges alone leave is most of the index, of which each part reads what it needs.
 */
export function countsStatement(plan: IndexPlan, ask: Ask, counts: readonly Count[]): Bound {
  const where = whereOf(plan, ask, () => true);
  const looked = isLookedUp(plan, ask, ask.conditions);
  const found: Bound = { sql: `${plan.tables.documents} d WHERE ${where.sql}`, bindings: where.bindings };
  const gathered =
    isBrowsed(plan, ask, ask.conditions) && (ask.stats.length > 0 || counts.some(({ by }) => by === "found"));
  const amount = looked || gathered ? summaryOf(plan, ask, counts, found) : totalOf(plan, ask, where);
  const ranged = ask.conditions.some(({ kind }) => kind === "range");
  const parts = [
    { sql: `(SELECT n FROM amount) AS total`, bindings: [] },
    countedOf(counts),
    (looked && !ranged) || gathered
      ? { sql: `(SELECT stats FROM amount) AS stats`, bindings: [] }
      : statsOf(plan, ask, found),
    // An index made anew under an old name gives its ids anew.
    { sql: `'${plan.tables.sets}'::regclass::oid::bigint AS made`, bindings: [] },
  ];
  return {
    sql: `WITH amount AS (${amount.sql}) SELECT ${parts.map(({ sql }) => sql).join(", ")}`,
    bindings: [...amount.bindings, ...parts.flatMap(({ bindings }) => bindings)],
  };
}

/** `counted` of what would be found without a choice or another. */
export function othersStatement(others: readonly Count[]): Bound {
  const { sql, bindings } = countedOf(others);
  return { sql: `SELECT ${sql}`, bindings };
}

/** Of what is found: how many, the bounds of the number fields, and the sets; it is read once for all of them. */
function summaryOf(
  plan: IndexPlan,
  { stats }: Ask,
  counts: readonly Count[],
  { sql, bindings }: Bound,
): Bound {
  const bounds = stats.map((field) => boundsSql(plan, field));
  const sets = counts.flatMap((count) =>
    count.by === "found" ? [`, array_agg(d.s${count.group}) AS sets${count.group}`] : [],
  );
  return {
    sql: `SELECT count(*)::int AS n, json_build_array(${bounds.join(", ")}) AS stats${sets.join("")} FROM ${sql}`,
    bindings,
  };
}

/** Where flags and ranges leave most of the index, or all of it: one row of `n`. */
function totalOf(plan: IndexPlan, { conditions }: Ask, where: Bound): Bound {
  const { documents, values } = plan.tables;
  const group = tellingGroup(plan, conditions);
  if (conditions.length === 0)
    return {
      sql: `SELECT coalesce((SELECT n FROM ${values} WHERE field = ${ALL_DOCUMENTS}), 0) AS n`,
      bindings: [],
    };
  if (!group)
    return {
      sql: `SELECT count(*)::int AS n FROM ${documents} d WHERE ${where.sql}`,
      bindings: where.bindings,
    };
  const sets = setsOf(plan, group, conditions);
  return { sql: `SELECT coalesce(sum(n), 0)::int AS n FROM (${sets.sql}) sets`, bindings: sets.bindings };
}

/** As the indexes are built: a wish for an order is one column and the id behind it, else the rank. */
function orderOf({ terms, order }: Ask): string {
  if (order.length === 0) return `${terms.length > 0 ? "score DESC, " : ""}d.rank DESC, d.id`;
  const columns = order.map(({ column, direction }) => `d.${column} ${direction}`);
  return [...columns, `d.id ${order.at(-1)?.direction}`].join(", ");
}

/**
 * The first of what values alone leave. Much is soon met by going through all documents in their order, few are taken
 * and put in order. An entry that is passed by costs an eighth of a document that is looked at.
 */
function browsed(plan: IndexPlan, ask: Ask, where: Bound): Bound {
  const { documents, values } = plan.tables;
  const first = ask.skip + ask.take;
  const order = orderOf(ask);
  const passed = passing(plan, ask.conditions);
  const amount = totalOf(plan, ask, where);
  const isMuch = `(SELECT much FROM amount)`;
  // No more columns than the index of the order has: the documents themselves are not looked at.
  const shown = `${orderingColumns(ask.order)}, 0 AS score`;
  const walked = `SELECT ${shown} FROM (SELECT * FROM ${documents} d ORDER BY ${order} OFFSET 0) d
                   WHERE ${isMuch} AND ${passed.sql} ORDER BY ${order} LIMIT ?`;
  const taken = `SELECT ${shown} FROM (SELECT * FROM ${documents} d WHERE NOT ${isMuch} AND ${where.sql} OFFSET 0) d
                  ORDER BY ${order} LIMIT ?`;
  return {
    sql: `WITH amount AS MATERIALIZED (
            SELECT n::bigint * n * 8 > ? * (SELECT n::bigint FROM ${values} WHERE field = ${ALL_DOCUMENTS}) AS much
              FROM (${amount.sql}) total)
          (${walked}) UNION ALL (${taken})`,
    bindings: [first, ...amount.bindings, ...passed.bindings, first, ...where.bindings, first],
  };
}

function boundsSql({ bounds }: IndexPlan, field: string, more = ""): string {
  const [lowest, highest] = bounds[field] ?? [];
  if (!lowest || !highest) throw new Error(`The index tells no bounds of "${field}".`);
  return `json_build_array(min(d.${lowest}${more}), max(d.${highest}${more}))`;
}

function countedOf(counts: readonly Count[]): Bound {
  const lists = counts.map((count) =>
    count.by === "found"
      ? `(SELECT json_build_array(sets${count.group}) FROM amount)`
      : `(SELECT json_build_array(array_agg(id), array_agg(n)) FROM (${count.sql}) counted)`,
  );
  return {
    sql: `json_build_array(${lists.join(", ")}) AS counted`,
    bindings: counts.flatMap((count) => (count.by === "found" ? [] : count.bindings)),
  };
}

function statsOf(plan: IndexPlan, ask: Ask, source: Bound): Bound {
  if (ask.stats.length === 0) return { sql: `NULL AS stats`, bindings: [] };
  const unranged = ({ kind }: Condition) => kind !== "range";
  const conditions = ask.conditions.filter(unranged);
  const rest = conditions.length < ask.conditions.length ? whereOf(plan, ask, unranged) : null;
  const from = rest
    ? { sql: `${plan.tables.documents} d WHERE ${rest.sql}`, bindings: rest.bindings }
    : source;
  const narrow = isLookedUp(plan, ask, conditions) || isBrowsed(plan, ask, conditions);
  // Of the whole each bound is near an end of an index; of a part it is to be found there, which + 0 says.
  const bounds = ask.stats.map((field) => boundsSql(plan, field, narrow ? " + 0" : ""));
  if (narrow)
    return {
      sql: `(SELECT json_build_array(${bounds.join(", ")}) FROM ${from.sql}) AS stats`,
      bindings: from.bindings,
    };
  return {
    sql: `json_build_array(${bounds.map((pair) => `(SELECT ${pair} FROM ${from.sql})`).join(", ")}) AS stats`,
    bindings: bounds.flatMap(() => from.bindings),
  };
}
