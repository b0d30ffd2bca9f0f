import { type IndexPlan, RANKED } from "./plan";
import type { Bound } from "./planned";
import type { Term } from "./read-terms";
import { asWritten, inHeading, standingAt } from "./text-query";
import { allOf, type Ask, conditionParts } from "./where";

/** A glance looks for the best among so many matches: those that rank first. */
const GLANCE = 500;
/** It finds them among the first so many documents, if there are enough of them to choose from. */
const FIRST = 4000;
const ENOUGH = 40;

/** Points for a word in the title, the kind and craft, the facts: who made it, of what, in which colour. */
const POINTS = { A: 6, B: 4, C: 7 } as const;

/** What words, values or ids find, with its points. */
export function foundOf(plan: IndexPlan, ask: Ask, where: Bound): Bound {
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
    sql: `(SELECT * FROM (SELECT * FROM ${documents} d ORDER BY ${order} LIMIT ${FIRST}) d
            WHERE ${heading.sql} AND ${others.sql} ORDER BY ${order} LIMIT ${GLANCE}) d`,
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
    // The only form there is in a title stands there as it is written.
    const only = written && !term.begins && term.headings.length === 1;
    const pointsAt = (weight: (typeof RANKED)[number]) => POINTS[weight] + Number(only && weight === "A");
    const parts = RANKED.map((weight) => `(d.top @@ ?::tsquery)::int * ${pointsAt(weight)}`);
    const asked = RANKED.map((weight) => standingAt(term, weight));
    if (!written || only) return { sql: parts.join(" + "), bindings: asked };
    return {
      sql: [...parts, "(d.top @@ ?::tsquery)::int"].join(" + "),
      bindings: [...asked, asWritten(term)],
    };
  });
  return {
    sql: points.map(({ sql }) => sql).join(" + "),
    bindings: points.flatMap(({ bindings }) => bindings),
  };
}
