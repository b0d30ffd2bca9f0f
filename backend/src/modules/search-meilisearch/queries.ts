import type { SearchTypes } from "@medusajs/framework/types";
import type { SearchParams } from "meilisearch" with { "resolution-mode": "import" };
import { type Condition, conditionsOf } from "../../lib/search/conditions";
import { MARK } from "./corrections";
import type { Facet, FacetValue } from "./facet-counts";
import { filterOf } from "./filters";
import { headingOf, MOST_VALUES } from "./settings";

/**
 * The page with the counts of what it shows, and queries without hits for the facets whose own choice must not count:
 * one for all that leave out the same. The server answers them side by side; a facet of many values, which takes as
 * long as all the others, has its own (`counted_apart`).
 */
export function queriesOf(
  input: SearchTypes.ProviderSearchQuery,
  q: string,
  skip: number,
  take: number,
): { queries: SearchParams[]; facets: Facet[] } {
  const conditions = conditionsOf(input.filters);
  const apart = input.index.settings.provider_options?.meilisearch?.counted_apart;
  const asked: { conditions: Condition[]; facets: string[]; apart: boolean }[] = [
    { conditions, facets: [], apart: false },
  ];
  const requests = (input.search_options?.facets ?? []).map((facet) =>
    typeof facet === "string" ? { field: facet } : facet,
  );
  const facets = requests.map((request): Facet => {
    const { field } = request;
    const stats = "type" in request && request.type === "stats";
    const limit = "limit" in request ? (request.limit ?? 100) : 100;
    const kept = conditions.filter((condition) =>
      stats ? condition.kind !== "range" : condition.field !== field,
    );
    const isApart = Array.isArray(apart) && apart.includes(field);
    const same = asked.findIndex(
      (query) =>
        query.apart === isApart &&
        query.conditions.length === kept.length &&
        kept.every((condition) => query.conditions.includes(condition)),
    );
    const query = same < 0 ? asked.push({ conditions: kept, facets: [], apart: isApart }) - 1 : same;
    asked[query]?.facets.push(field);
    const chosen = limit > MOST_VALUES ? chosenOf(conditions, field) : [];
    if (chosen.length > 0) asked[0]?.facets.push(field);
    return { field, limit, stats, query, chosen };
  });
  const order = Object.entries(input.pagination?.order ?? {}).filter(([column]) => column !== "_score");
  const page: SearchParams = {
    offset: skip,
    limit: take,
    attributesToRetrieve: ["id", ...input.attributes_to_retrieve],
    ...(order.length > 0 && {
      sort: order.map(([column, direction]) => `${column}:${direction.toLowerCase()}`),
    }),
    showRankingScore: Boolean(input.search_options?.include_score),
  };
  const aside = asked.findIndex((query, at) => at > 0 && query.conditions.length === conditions.length);
  const queries = asked.map((query, at) => ({
    matchingStrategy: "all" as const,
    filter: filterOf(query.conditions),
    facets: query.facets,
    ...(at === 0 ? page : { limit: 0 }),
    ...(q !== "" && at === Math.max(aside, 0) && marked(input.index, at === 0 ? page : { limit: 1 })),
  }));
  return { queries, facets };
}

/** One hit's marks are enough: the page's own, all of which are marked then, only where nothing else finds the same. */
function marked(index: SearchTypes.ProviderSearchQuery["index"], query: SearchParams): SearchParams {
  return {
    attributesToRetrieve: ["id"],
    ...query,
    attributesToHighlight: headingOf(index),
    highlightPreTag: MARK.open,
    highlightPostTag: MARK.close,
  };
}

/** How many of what is found have this value. */
export function countQueryOf(
  input: SearchTypes.ProviderSearchQuery,
  { field, value }: FacetValue,
): SearchParams {
  const having: Condition = { field, kind: "any", values: [value] };
  return {
    matchingStrategy: "all",
    filter: filterOf([...conditionsOf(input.filters), having]),
    limit: 0,
  };
}

/** The values of a field's one condition; of two, a document may have a value and still fail the other. */
function chosenOf(conditions: readonly Condition[], field: string): string[] {
  const [own, ...more] = conditions.filter((condition) => condition.field === field);
  return own?.kind === "any" && more.length === 0 ? own.values : [];
}
