import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, MedusaError } from "@medusajs/framework/utils";
import type { Meilisearch, SearchParams, SearchResponse } from "meilisearch" with {
  "resolution-mode": "import",
};
import { comparableText, searchWords } from "../../domain/search-words";
import { type Condition, conditionsOf } from "../../lib/search/conditions";
import { Synonyms, tellingWords } from "../../lib/search/synonyms";
import { type MeilisearchOptions, searchingClient, writingClient } from "./client";
import { correctionsOf, MARK } from "./corrections";
import { filterOf } from "./filters";
import { settingsOf } from "./settings";

type Answer = SearchResponse<Record<string, unknown>>;

/** How long a written document may take to be found before the write counts as failed. */
const TASK_TIMEOUT_MS = 30_000;

/**
 * Search in a Meilisearch server. It answers like the PostgreSQL engine: facets count as if their own field were not
 * chosen from, statistics as if no range were given, `provider_metadata.corrected` tells how typing errors were read.
 */
export class MeilisearchProviderService extends AbstractSearchProviderService {
  static override identifier = "meilisearch";
  private readonly options: MeilisearchOptions;
  private writer?: Promise<Meilisearch>;
  private searcher?: Promise<Meilisearch>;
  private readonly synonyms: Synonyms;

  constructor({ manager }: { manager: { getKnex(): Knex } }, options: MeilisearchOptions) {
    super();
    this.synonyms = new Synonyms(manager);
    this.options = options;
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    const client = await this.write();
    const uid = index.physical_name;
    await client.createIndex(uid, { primaryKey: index.primary_key }).waitTask({ timeout: TASK_TIMEOUT_MS });
    const settings = settingsOf(index, await this.synonyms.read());
    const task = await client.index(uid).updateSettings(settings).waitTask({ timeout: TASK_TIMEOUT_MS });
    return finished(task, uid);
  }

  override async deleteIndex({ index }: { index: string }) {
    const task = await (await this.write()).deleteIndex(index).waitTask({ timeout: TASK_TIMEOUT_MS });
    const gone = task.error?.code === "index_not_found";
    return gone ? { index, status: "succeeded" as const } : finished(task, index);
  }

  override async clearIndex({ index }: { index: string }) {
    const client = await this.write();
    return finished(
      await client.index(index).deleteAllDocuments().waitTask({ timeout: TASK_TIMEOUT_MS }),
      index,
    );
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const { indexes } = await (await this.write()).getStats();
    return Object.entries(indexes).map(([name, { numberOfDocuments }]) => ({
      name,
      provider: this.identifier,
      document_count: numberOfDocuments,
    }));
  }

  /**
   * Waits until the documents are found: a change that is answered can be searched for. To an index that is gone nothing
   * is written: the server would make one without settings.
   */
  override async upsertDocuments({
    index,
    documents,
  }: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }) {
    const client = await this.write();
    try {
      await client.getRawIndex(index);
    } catch (error) {
      if (!isIndexMissing(error)) throw error;
      return { index, status: "failed" as const, error: { message: "The search index is gone." } };
    }
    return finished(
      await client.index(index).addDocuments(documents).waitTask({ timeout: TASK_TIMEOUT_MS }),
      index,
    );
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    const client = await this.write();
    const filter = filterOf(conditionsOf(filters));
    if (filter.length === 0)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "Documents are deleted by a filter.");
    return finished(
      await client.index(index).deleteDocuments({ filter }).waitTask({ timeout: TASK_TIMEOUT_MS }),
      index,
    );
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const skip = input.pagination?.skip ?? 0;
    const take = input.pagination?.take ?? 20;
    const words = searchWords(comparableText(input.q ?? ""));
    if (words.length === 0 && (input.q ?? "").trim() !== "") return nothing(skip, take);
    const telling = tellingWords(words, await this.synonyms.read());
    const unfinished = input.search_options?.match_strategy === "last";
    // Meilisearch takes a last word for a beginning where nothing stands behind it.
    const q = unfinished || telling.length === 0 ? telling.join(" ") : `${telling.join(" ")} `;
    const asked = queriesOf(input, q, skip, take);
    const client = await this.read();
    const uid = input.index.physical_name;
    const answers: Answer[] = await Promise.all(
      asked.queries.map((query) => client.index(uid).search(q, query)),
    ).catch((error: unknown) => missingIndex(error));
    const [base] = answers;
    if (!base) throw new Error("Meilisearch answered nothing.");
    return {
      hits: base.hits.map((hit) => ({
        id: String(hit.id),
        ...(input.search_options?.include_score && { score: hit._rankingScore }),
        document: Object.fromEntries(input.attributes_to_retrieve.map((path) => [path, hit[path]])),
      })),
      facets: facetsOf(asked.facets, answers),
      metadata: {
        skip,
        take,
        count: base.estimatedTotalHits ?? 0,
        query: input.q,
        processing_time_ms: base.processingTimeMs,
      },
      provider_metadata: { corrected: correctionsOf(telling, markedTexts(base)) },
    };
  }

  private write(): Promise<Meilisearch> {
    return (this.writer ??= writingClient(this.options));
  }

  /** A server that was away when the key was asked for is asked again. */
  private read(): Promise<Meilisearch> {
    this.searcher ??= searchingClient(this.options).catch((error: unknown) => {
      this.searcher = undefined;
      throw error;
    });
    return this.searcher;
  }
}

type Facet = { field: string; limit: number; stats: boolean; query: number };

/**
 * The page with the counts of what it shows, and queries without hits for the facets whose own choice must not count:
 * one for all that leave out the same. The server answers them side by side; a facet of many values, which takes as
 * long as all the others, has its own (`counted_apart`).
 */
function queriesOf(
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
    return { field, limit, stats, query };
  });
  const order = Object.entries(input.pagination?.order ?? {}).filter(([column]) => column !== "_score");
  const page: SearchParams = {
    offset: skip,
    limit: take,
    attributesToRetrieve: ["id", ...input.attributes_to_retrieve],
    ...(order.length > 0 && {
      sort: order.map(([column, direction]) => `${column}:${direction.toLowerCase()}`),
    }),
    ...(q !== "" && {
      attributesToHighlight: MARKED,
      highlightPreTag: MARK.open,
      highlightPostTag: MARK.close,
    }),
    showRankingScore: Boolean(input.search_options?.include_score),
  };
  const queries = asked.map((query, at) => ({
    matchingStrategy: "all" as const,
    filter: filterOf(query.conditions),
    facets: query.facets,
    ...(at === 0 ? page : { limit: 0 }),
  }));
  return { queries, facets };
}

const MARKED = ["title", "technique", "motif", "color"];

function markedTexts({ hits }: Answer): string[] {
  const formatted = hits[0]?._formatted;
  if (!formatted) return [];
  return MARKED.flatMap((path) => formatted[path] ?? []).map(String);
}

function facetsOf(
  facets: readonly Facet[],
  answers: readonly Answer[],
): Record<string, SearchTypes.SearchFacetResult> {
  return Object.fromEntries(
    facets.flatMap(({ field, limit, stats, query }): [string, SearchTypes.SearchFacetResult][] => {
      const answer = answers[query];
      if (stats) {
        const range = answer?.facetStats?.[field];
        return range
          ? [[field, { type: "stats", ...range, count: answers[0]?.estimatedTotalHits ?? 0 }]]
          : [];
      }
      const values = Object.entries(answer?.facetDistribution?.[field] ?? {})
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, limit);
      return [[field, { type: "value", values }]];
    }),
  );
}

function nothing(skip: number, take: number): SearchTypes.SearchResult {
  return { hits: [], facets: {}, metadata: { skip, take, count: 0 }, provider_metadata: { corrected: [] } };
}

function finished(
  { uid, status, error }: { uid: number; status: string; error: { message: string; code: string } | null },
  index: string,
): SearchTypes.SearchTask {
  if (status === "succeeded") return { id: String(uid), index, status };
  return {
    id: String(uid),
    index,
    status: "failed",
    error: error ?? { message: `The task ended as ${status}.` },
  };
}

/** Medusa asks again with the index that took this one's place. */
function missingIndex(error: unknown): never {
  throw isIndexMissing(error)
    ? new MedusaError(MedusaError.Types.NOT_FOUND, "The search index is gone.")
    : error;
}

function isIndexMissing(error: unknown): boolean {
  const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "index_not_found";
}
