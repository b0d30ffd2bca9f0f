import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, MedusaError } from "@medusajs/framework/utils";
import { conditionsOf } from "../../lib/search/conditions";
import { Synonyms, wholeWords } from "../../lib/search/synonyms";
import { type Counted, type FacetCount, FacetValues } from "./facet-values";
import { type IndexPlan, planOf } from "./plan";
import { planned } from "./planned";
import { Lexicon } from "./lexicon";
import { type ReadTerms, readTerms } from "./read-terms";
import { countsOf } from "./counts";
import { countsStatement, hitsStatement, othersStatement } from "./statement";
import type { Ask } from "./where";
import { createTables, dropTables, emptyTables, listTables } from "./tables";
import { deleteDocuments, upsertDocuments } from "./write-documents";

type HitsRow = { hits: [id: string, score: number, document?: Record<string, unknown>][] | null };

type CountsRow = {
  total: number;
  counted: Counted[];
  stats: [min: number | null, max: number | null][] | null;
  made: number;
};

type Answer = HitsRow &
  Pick<CountsRow, "total" | "stats"> & { facets: { field: string; values: FacetCount[] }[] };

/**
 * Search in the shop's own PostgreSQL: the default, which needs nothing else. Facets count as if their own field were
 * not chosen from; statistics as if no range were given. `provider_metadata.corrected` tells how typing errors were read.
 */
export class PostgresSearchProviderService extends AbstractSearchProviderService {
  static override identifier = "postgres";
  private readonly manager: { getKnex(): Knex };
  private readonly plans = new Map<string, IndexPlan>();
  private readonly facetValues = new FacetValues();
  private readonly lexicon = new Lexicon();
  private readonly synonyms: Synonyms;

  constructor({ manager }: { manager: { getKnex(): Knex } }) {
    super();
    this.manager = manager;
    this.synonyms = new Synonyms(manager);
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    await createTables(this.knex, index, planOf(index));
    return done(index.physical_name);
  }

  override async deleteIndex({ index }: { index: string }) {
    await dropTables(this.knex, index);
    return done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await emptyTables(this.knex, index);
    return done(index);
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const tables = await listTables(this.knex);
    return tables.map((table) => ({ ...table, provider: this.identifier }));
  }

  override async upsertDocuments(input: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }) {
    await upsertDocuments(
      this.knex,
      planOf({ ...input.definition, physical_name: input.index }),
      wholeWords(await this.synonyms.read()),
      input.documents,
    );
    return done(input.index);
  }

  /** By id alone: it is all that anyone needs. */
  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    const [condition, more] = conditionsOf(filters);
    if (condition?.kind !== "any" || condition.field !== "id" || more)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "Documents are deleted by their ids.");
    await deleteDocuments(this.knex, index, condition.values);
    return done(index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const started = performance.now();
    const plan = this.planFor(input.index);
    const { ask, answer, corrected } = await this.read(plan, input);
    return {
      hits: (answer.hits ?? []).map(([id, score, document]) => ({
        id,
        ...(input.search_options?.include_score && { score }),
        document: picked({ ...document, id }, input.attributes_to_retrieve),
      })),
      facets: facetsOf(ask, answer),
      metadata: {
        skip: ask.skip,
        take: ask.take,
        count: ask.glance ? null : answer.total,
        query: input.q,
        processing_time_ms: Math.round(performance.now() - started),
      },
      provider_metadata: { corrected },
    };
  }

  /** A definition's hash tells it apart, and a definition is one of few. */
  private planFor(index: SearchTypes.ResolvedSearchIndexDefinition): IndexPlan {
    const key = `${index.physical_name} ${index.definition_hash}`;
    let plan = this.plans.get(key);
    if (!plan) this.plans.set(key, (plan = planOf(index)));
    return plan;
  }

  private get knex(): Knex {
    return this.manager.getKnex();
  }

  private async read(
    plan: IndexPlan,
    input: SearchTypes.ProviderSearchQuery,
  ): Promise<{ ask: Ask; answer: Answer; corrected: ReadTerms["corrected"] }> {
    const q = input.q ?? "";
    const unfinished = input.search_options?.match_strategy === "last";
    try {
      const { terms, corrected } = await readTerms(
        this.knex,
        plan,
        this.lexicon,
        await this.synonyms.read(),
        q,
        unfinished,
      );
      const ask = askOf(input, terms);
      const nothing = q.trim() !== "" && terms.length === 0;
      if (nothing) return { ask, answer: nothingFor(ask), corrected };
      return { ask, answer: await (ask.glance ? this.glance(plan, ask) : this.ask(plan, ask)), corrected };
    } catch (error) {
      throw asMissingIndex(error);
    }
  }

  private async ask(plan: IndexPlan, ask: Ask): Promise<Answer> {
    const { counts, others } = countsOf(plan, ask);
    // What takes longest is sent first: each is on its way a quarter of a millisecond after the one before.
    const without = others.map((list) =>
      planned<Pick<CountsRow, "counted">>(this.knex, othersStatement(list)),
    );
    const [{ hits }, { total, stats, counted, made }, ...would] = await Promise.all([
      ask.take > 0 ? planned<HitsRow>(this.knex, hitsStatement(plan, ask)) : { hits: null },
      planned<CountsRow>(this.knex, countsStatement(plan, ask, counts)),
      ...without,
    ]);
    const facets = await this.facetValues.name(
      this.knex,
      plan,
      ask,
      [counts, ...others].flat(),
      [counted, ...would.map((row) => row.counted)].flat(),
      made,
    );
    return { total, hits, stats, facets };
  }

  private async glance(plan: IndexPlan, ask: Ask): Promise<Answer> {
    const first = await planned<HitsRow>(this.knex, hitsStatement(plan, ask));
    const enough = first.hits?.length === ask.take;
    const { hits } = enough
      ? first
      : await planned<HitsRow>(this.knex, hitsStatement(plan, { ...ask, glance: false }));
    return { ...nothingFor(ask), hits };
  }
}

function nothingFor({ facets }: Ask): Answer {
  return { total: 0, hits: null, stats: null, facets: facets.map(({ field }) => ({ field, values: [] })) };
}

function done(index: string): SearchTypes.SearchTask {
  return { index, status: "succeeded" };
}

/** Medusa asks again with the index that took this one's place. */
function asMissingIndex(error: unknown): unknown {
  const gone = typeof error === "object" && error !== null && "code" in error && error.code === "42P01";
  return gone ? new MedusaError(MedusaError.Types.NOT_FOUND, "The search index is gone.") : error;
}

function askOf(input: SearchTypes.ProviderSearchQuery, terms: Ask["terms"]): Ask {
  const requests = (input.search_options?.facets ?? []).map((facet) =>
    typeof facet === "string" ? { field: facet } : facet,
  );
  const order = Object.entries(input.pagination?.order ?? {})
    .filter(([column]) => column !== "_score")
    .map(([column, direction]) => ({ column, direction }));
  const uncounted = input.search_options?.count === "none" && requests.length === 0;
  return {
    terms,
    conditions: conditionsOf(input.filters),
    order,
    glance: uncounted && terms.length > 0 && order.length === 0 && !input.pagination?.skip,
    skip: input.pagination?.skip ?? 0,
    take: input.pagination?.take ?? 20,
    whole: input.attributes_to_retrieve.some((path) => path !== "id"),
    facets: requests.flatMap((facet) =>
      "type" in facet && facet.type !== "value" ? [] : [{ field: facet.field, limit: limitOf(facet) }],
    ),
    stats: requests.flatMap((facet) => ("type" in facet && facet.type === "stats" ? [facet.field] : [])),
  };
}

function limitOf(facet: { limit?: number }): number {
  return facet.limit ?? 100;
}

function facetsOf(ask: Ask, { total, facets, stats }: Answer): Record<string, SearchTypes.SearchFacetResult> {
  const results: Record<string, SearchTypes.SearchFacetResult> = {};
  for (const { field, values } of facets) results[field] = { type: "value", values };
  for (const [at, field] of ask.stats.entries()) {
    const [min, max] = stats?.[at] ?? [null, null];
    if (min !== null && max !== null) results[field] = { type: "stats", min, max, count: total };
  }
  return results;
}

function picked(document: Record<string, unknown>, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, document[path]]));
}
