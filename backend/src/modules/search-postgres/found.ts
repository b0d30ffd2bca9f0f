import { LABELS, MOST_POINTS, POINTS, pointsSql } from "./heading";
import { type IndexPlan, RANKED } from "./plan";
import type { Bound } from "./planned";
import type { Term } from "./read-terms";
import { inHeading, standing } from "./text-query";
import { allOf, type Ask, conditionParts } from "./where";

/** A glance looks for the best among so many matches: those that rank first. */
const GLANCE = 500;
/** It finds them among the first so many documents, if there are enough of them to choose from. */
const FIRST = 4000;
const ENOUGH = 40;

/** What a hit is told by and put in order by: an index has all of it. */
export function orderingColumns(order: Ask["order"]): string {
  const columns = order.length > 0 ? order.map(({ column }) => column) : ["rank"];
  return [...new Set(["id", ...columns])].map((column) => `d.${column}`).join(", ");
}

/** What is found, with its points and what it is ordered by; `from` ends in its conditions. */
export function scored({ terms, order }: Ask, from: Bound): Bound {
  const score = scoreOf(terms);
  return {
    sql: `SELECT ${orderingColumns(order)}, ${score.sql} AS score FROM ${from.sql}`,
    bindings: [...score.bindings, ...from.bindings],
  };
}

/**
 * Of what many documents match, some stand among the first of all, which the index of the ranking tells; of what few
 * match, the matches are looked up. PostgreSQL can't tell beforehand which of the two it is.
 */
export function glanceOf(plan: IndexPlan, ask: Ask, where: Bound): Bound {
  const { documents } = plan.tables;
  const order = "d.rank DESC, d.id";
  const others = allOf(conditionParts(plan, ask, ask.conditions));
  const heading = { sql: "d.top @@ ?::tsquery", bindings: [inHeading(ask.terms)] };
  const early = scored(ask, {
    sql: `(SELECT * FROM (SELECT * FROM ${documents} d ORDER BY ${order} LIMIT ${FIRST}) d
            WHERE ${heading.sql} AND ${others.sql} ORDER BY ${order} LIMIT ${GLANCE}) d`,
    bindings: [...heading.bindings, ...others.bindings],
  });
  const late = scored(ask, {
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
 * A term counts for every part of the heading that it stands in, its synonyms too. All words are looked up together, but
 * a beginning, which may begin many: it counts as far as a word can, and a little more as it stands in the title.
 */
function scoreOf(terms: readonly Term[]): Bound {
  if (terms.length === 0) return { sql: "0", bindings: [] };
  const finished = terms.filter(({ begins }) => !begins);
  return sumOf([
    ...wordPoints(
      finished.flatMap(({ headings }) => headings),
      false,
    ),
    ...finished.flatMap(({ headings }) => phrasePoints(headings)),
    ...terms.filter(({ begins }) => begins).map(beginningPoints),
  ]);
}

function beginningPoints({ headings, forms }: Term): Bound {
  const { sql, bindings } = sumOf([...wordPoints(headings, true), ...phrasePoints(headings)]);
  return {
    sql: `LEAST(${MOST_POINTS}, ${sql}) + (d.top @@ ?::tsquery)::int`,
    bindings: [...bindings, standing(forms.slice(0, 1), false, LABELS.A)],
  };
}

/** @param begins the first may be a beginning: each word that begins so counts */
function wordPoints(headings: readonly string[][], begins: boolean): Bound[] {
  const words = headings.filter(({ length }) => length === 1);
  if (words.length === 0) return [];
  return [{ sql: pointsSql("d.top"), bindings: [standing(words, begins), new Set(words.flat()).size] }];
}

/** A phrase is in a part with all of its words. */
function phrasePoints(headings: readonly string[][]): Bound[] {
  const phrases = headings.filter(({ length }) => length > 1);
  if (phrases.length === 0) return [];
  return RANKED.map((part) => ({
    sql: `(d.top @@ ?::tsquery)::int * ${POINTS[part]}`,
    bindings: [standing(phrases, false, LABELS[part])],
  }));
}

function sumOf(points: readonly Bound[]): Bound {
  return {
    sql: points.map(({ sql }) => sql).join(" + "),
    bindings: points.flatMap(({ bindings }) => bindings),
  };
}
