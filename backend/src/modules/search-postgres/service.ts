import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, MedusaError } from "@medusajs/framework/utils";
import { conditionsOf } from "../../lib/search/conditions";
import { type IndexPlan, numberOf, planOf } from "./plan";
import { readTerms } from "./read-terms";
import { type Ask, searchStatement } from "./statement";
import { createTables, dropTables, emptyTables, listTables } from "./tables";
import { deleteDocuments, upsertDocuments } from "./write-documents";

type Answer = {
  total: number;
  hits: { id: string; score: number; document: Record<string, unknown> }[];
  facets: [field: number, value: string, n: number][];
  stats: Record<string, [min: number | null, max: number | null]>;
};

/**
 * Search in the shop's own PostgreSQL: the default, which needs nothing else. Facets count as if their own field were
 * not chosen from; statistics as if no range were given. `provider_metadata.corrected` tells how typing errors were read.
 */
export class PostgresSearchProviderService extends AbstractSearchProviderService {
  static override identifier = "postgres";
  private readonly manager: { getKnex(): Knex };

  constructor({ manager }: { manager: { getKnex(): Knex } }) {
    super();
    this.manager = manager;
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
    const plan = planOf(input.index);
    const options = input.search_options ?? {};
    const { terms, corrected } = await readTerms(
      this.knex,
      plan,
      input.q ?? "",
      options.match_strategy === "last",
    );
    const ask = askOf(plan, input, terms);
    const nothing = (input.q ?? "").trim() !== "" && terms.length === 0;
    const answer = nothing ? NOTHING : await this.ask(plan, ask);
    return {
      hits: answer.hits.map(({ id, score, document }) => ({
        id,
        ...(options.include_score && { score }),
        document: picked(document, input.attributes_to_retrieve),
      })),
      facets: facetsOf(plan, ask, answer),
      metadata: {
        skip: ask.skip,
        take: ask.take,
        count: answer.total,
        query: input.q,
        processing_time_ms: Math.round(performance.now() - started),
      },
      provider_metadata: { corrected },
    };
  }

  private get knex(): Knex {
    return this.manager.getKnex();
  }

  private async ask(plan: IndexPlan, ask: Ask): Promise<Answer> {
    const { sql, bindings } = searchStatement(plan, ask);
    try {
      return await this.knex.transaction(async (trx) => {
        await trx.raw(PLANNED);
        const { rows } = await trx.raw(sql, bindings as Knex.RawBinding[]);
        return rows[0];
      });
    } catch (error) {
      throw asMissingIndex(error);
    }
  }
}

/**
 * PostgreSQL doesn't count what fetching a long text costs, and would rather read all documents from end to end than
 * their index; compiling a statement takes longer than running it.
 */
const PLANNED = `SET LOCAL enable_seqscan = off; SET LOCAL jit = off`;

const NOTHING: Answer = { total: 0, hits: [], facets: [], stats: {} };

function done(index: string): SearchTypes.SearchTask {
  return { index, status: "succeeded" };
}

/** Medusa asks again with the index that took this one's place. */
function asMissingIndex(error: unknown): unknown {
  const gone = typeof error === "object" && error !== null && "code" in error && error.code === "42P01";
  return gone ? new MedusaError(MedusaError.Types.NOT_FOUND, "The search index is gone.") : error;
}

function askOf(plan: IndexPlan, input: SearchTypes.ProviderSearchQuery, terms: Ask["terms"]): Ask {
  const requests = (input.search_options?.facets ?? []).map((facet) =>
    typeof facet === "string" ? { field: facet } : facet,
  );
  return {
    terms,
    conditions: conditionsOf(input.filters),
    order: Object.entries(input.pagination?.order ?? {})
      .filter(([column]) => column !== "_score")
      .map(([column, direction]) => ({ column, direction })),
    skip: input.pagination?.skip ?? 0,
    take: input.pagination?.take ?? 20,
    facets: requests.flatMap((facet) =>
      "type" in facet && facet.type !== "value" ? [] : [{ field: facet.field, limit: limitOf(facet) }],
    ),
    stats: requests.flatMap((facet) => ("type" in facet && facet.type === "stats" ? [facet.field] : [])),
  };
}

function limitOf(facet: { limit?: number }): number {
  return facet.limit ?? 100;
}

function facetsOf(plan: IndexPlan, ask: Ask, answer: Answer): Record<string, SearchTypes.SearchFacetResult> {
  const facets: Record<string, SearchTypes.SearchFacetResult> = {};
  for (const { field } of ask.facets) {
    const number = numberOf(plan, field);
    const own = answer.facets.filter(([of]) => of === number);
    facets[field] = { type: "value", values: own.map(([, value, count]) => ({ value, count })) };
  }
  for (const field of ask.stats) {
    const [min, max] = answer.stats[field] ?? [null, null];
    if (min !== null && max !== null) facets[field] = { type: "stats", min, max, count: answer.total };
  }
  return facets;
}

function picked(document: Record<string, unknown>, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, document[path]]));
}
