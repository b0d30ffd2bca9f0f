import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { NUMBER_KINDS } from "../../lib/search/number-kinds";

/** Weights of PostgreSQL's text search. What stands at A to C also decides the order of what is found. */
export type Weight = "A" | "B" | "C" | "D";

export const RANKED = ["A", "B", "C"] as const satisfies readonly Weight[];

/** How an index definition lies in tables. */
export type IndexPlan = {
  /** Documents, facet values, sets of them, and words of the index. */
  tables: { documents: string; values: string; sets: string; words: string };
  texts: { path: string; weight: Weight }[];
  /** Fields counted and filtered by value; a field's number is its place here, from 1. */
  facets: string[];
  /**
   * Which fields are counted together, by their numbers. Of each group a document has one set of values (columns `s1`
   * and `s2`), so that counting goes by the set. A field of both groups is counted with the first.
   */
  groups: Groups;
  /** Fields compared by size or ordered by, each a column of its own. */
  numbers: string[];
  /** Fields of which a page shows lowest and highest: the columns that tell them. */
  bounds: Record<string, readonly [lowest: string, highest: string]>;
  /** Facets of yes or no, each a column as well: what keeps most of the index is not looked up but left out. */
  flags: string[];
  /** What the document column keeps for the hits. */
  kept: string[];
  /** What comes first among equals: number fields, of which the document's `rank` is made. */
  ranking: Ranked[];
};

/** A field of the ranking; what is more than `most` counts as much. */
export type Ranked = { field: string; direction: "asc" | "desc"; most: number };

type Groups = readonly [first: readonly number[], second: readonly number[]];

export const GROUPS = [1, 2] as const;

export type Group = (typeof GROUPS)[number];

const VALUE_KINDS = new Set(["keyword", "text", "boolean"]);

/** @throws MedusaError INVALID_DATA for a definition that this engine can't hold */
export function planOf(index: SearchTypes.ResolvedSearchIndexDefinition): IndexPlan {
  const fields = Object.entries(index.fields);
  for (const [path, { type }] of fields) {
    if (!VALUE_KINDS.has(type) && !NUMBER_KINDS.has(type)) throw refused(index, `${path} is of type ${type}`);
  }
  const numbers = fields
    .filter(([, field]) => NUMBER_KINDS.has(field.type) && (field.filterable || field.sortable))
    .map(([path]) => columnOf(index, path));
  const facets = fields
    .filter(([path, field]) => path !== index.primary_key && VALUE_KINDS.has(field.type))
    .filter(([, field]) => field.filterable || field.facetable)
    .map(([path]) => path);
  return {
    tables: tablesOf(index.physical_name),
    texts: fields.flatMap(([path, field]) =>
      field.searchable ? [{ path, weight: weightOf(field.searchable) }] : [],
    ),
    facets,
    groups: groupsOf(index, facets),
    numbers,
    bounds: boundsOf(index, numbers),
    flags: facets
      .filter((path) => index.fields[path]?.type === "boolean")
      .map((path) => columnOf(index, path)),
    kept: fields.filter(([, field]) => field.retrievable !== false).map(([path]) => path),
    ranking: rankingOf(index),
  };
}

/** A facet field's number; 0 for a field that is none. */
export function numberOf({ facets }: IndexPlan, field: string): number {
  return facets.indexOf(field) + 1;
}

/** The tables of a physical index. Names are ours, never a visitor's. */
export function tablesOf(physical: string): IndexPlan["tables"] {
  if (!/^[a-z0-9_]{1,40}$/.test(physical)) throw new Error(`"${physical}" can't name a search index.`);
  return {
    documents: `search_document_${physical}`,
    values: `search_value_${physical}`,
    sets: `search_set_${physical}`,
    words: `search_word_${physical}`,
  };
}

/** A definition's weights are free numbers; PostgreSQL knows four. */
function weightOf(searchable: true | { weight?: number }): Weight {
  const weight = searchable === true ? 1 : (searchable.weight ?? 1);
  if (weight >= 8) return "A";
  if (weight >= 4) return "B";
  return weight >= 2 ? "C" : "D";
}

function boundsOf(index: SearchTypes.ResolvedSearchIndexDefinition, numbers: string[]): IndexPlan["bounds"] {
  const wanted = index.settings.provider_options?.postgres?.bounds as IndexPlan["bounds"] | undefined;
  const bounds = Object.entries(index.fields).flatMap(([path, field]) =>
    NUMBER_KINDS.has(field.type) && field.facetable ? [[path, wanted?.[path] ?? [path, path]] as const] : [],
  );
  for (const [path, columns] of bounds)
    if (!columns.every((column) => numbers.includes(column)))
      throw refused(index, `no column tells the bounds of ${path}`);
  return Object.fromEntries(bounds);
}

/** Numbers that PostgreSQL's bigint can tell apart, without those below zero. */
const RANKS = 2 ** 63;

function rankingOf(index: SearchTypes.ResolvedSearchIndexDefinition): Ranked[] {
  const wanted = index.settings.provider_options?.postgres?.ranking;
  const ranking: Ranked[] = Array.isArray(wanted) ? wanted : [];
  for (const { field } of ranking)
    if (!NUMBER_KINDS.has(index.fields[field]?.type ?? ""))
      throw refused(index, `it ranks by ${field}, which is no number`);
  if (ranking.reduce((ranks, { most }) => ranks * (most + 1), 1) > RANKS)
    throw refused(index, "it ranks by more than one number holds");
  return ranking;
}

/** What goes with what in few combinations: of a UPT follow province and brand. Whatever isn't named is of the first group. */
function groupsOf(index: SearchTypes.ResolvedSearchIndexDefinition, facets: string[]): Groups {
  const wanted = index.settings.provider_options?.postgres?.counted_together;
  const [first = [], second = [], ...more] = (Array.isArray(wanted) ? wanted : []).map((group) =>
    (Array.isArray(group) ? group : [group]).map(String),
  );
  const strange = [...first, ...second].find((field) => !facets.includes(field));
  if (strange) throw refused(index, `it counts ${strange}, which is no facet`);
  if (more.length > 0) throw refused(index, "it counts in more than two groups");
  const numbers = (of: (field: string) => boolean) =>
    facets.flatMap((field, at) => (of(field) ? [at + 1] : []));
  return [
    numbers((field) => first.includes(field) || !second.includes(field)),
    numbers((field) => second.includes(field)),
  ];
}

function columnOf(index: SearchTypes.ResolvedSearchIndexDefinition, path: string): string {
  if (!/^[a-z_]{1,40}$/.test(path)) throw refused(index, `${path} can't name a column`);
  return path;
}

function refused(index: SearchTypes.ResolvedSearchIndexDefinition, why: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The search index "${index.name}" can't be built: ${why}.`,
  );
}
