import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, MedusaError } from "@medusajs/framework/utils";
import type { Meilisearch, SearchParams } from "meilisearch" with { "resolution-mode": "import" };
import { comparableText, searchWords } from "../../domain/search-words";
import { conditionsOf } from "../../lib/search/conditions";
import { Synonyms, tellingWords } from "../../lib/search/synonyms";
import { type MeilisearchOptions, refusalIn, searchingClient, writingClient } from "./client";
import { correctionsOf } from "./corrections";
import { type Answer, facetsOf, untoldOf } from "./facet-counts";
import { filterOf } from "./filters";
import { countQueryOf, queriesOf } from "./queries";
import { headingOf, settingsOf } from "./settings";
import { leadingOf, withSynonyms } from "./with-synonyms";

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
    const task = await client
      .index(uid)
      .updateSettings(settingsOf(index))
      .waitTask({ timeout: TASK_TIMEOUT_MS });
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
    definition,
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
    const leading = leadingOf(await this.synonyms.read());
    const written = documents.map((document) => withSynonyms(definition, document, leading));
    return finished(
      await client.index(index).addDocuments(written).waitTask({ timeout: TASK_TIMEOUT_MS }),
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
    const uid = input.index.physical_name;
    const answers = await this.ask(uid, q, asked.queries);
    const [base] = answers;
    if (!base) throw new Error("Meilisearch answered nothing.");
    const untold = untoldOf(asked.facets, answers);
    const having = await this.ask(
      uid,
      q,
      untold.map((value) => countQueryOf(input, value)),
    );
    return {
      hits: base.hits.map((hit) => ({
        id: String(hit.id),
        ...(input.search_options?.include_score && { score: hit._rankingScore }),
        document: Object.fromEntries(input.attributes_to_retrieve.map((path) => [path, hit[path]])),
      })),
      facets: facetsOf(
        asked.facets,
        answers,
        untold.map((value, at) => ({ ...value, count: having[at]?.estimatedTotalHits ?? 0 })),
      ),
      metadata: {
        skip,
        take,
        count: base.estimatedTotalHits ?? 0,
        query: input.q,
        processing_time_ms: base.processingTimeMs,
      },
      provider_metadata: { corrected: correctionsOf(telling, markedTexts(answers, headingOf(input.index))) },
    };
  }

  private write(): Promise<Meilisearch> {
    return (this.writer ??= writingClient(this.options));
  }

  /** A key that the server refuses was taken back or has run out: one more is asked for. */
  private async ask(uid: string, q: string, queries: readonly SearchParams[]): Promise<Answer[]> {
    const searcher = this.read();
    try {
      return await answersOf(searcher, uid, q, queries);
    } catch (error) {
      if (!isKeyRefused(error)) return missingIndex(error);
      if (this.searcher === searcher) this.searcher = undefined;
      return answersOf(this.read(), uid, q, queries).catch(missingIndex);
    }
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

async function answersOf(
  searcher: Promise<Meilisearch>,
  uid: string,
  q: string,
  queries: readonly SearchParams[],
): Promise<Answer[]> {
  const index = (await searcher).index(uid);
  const asking = queries.map((query) => index.search(q, query));
  return Promise.all(asking).catch((error: unknown) => {
    throw refusalIn(error);
  });
}

/** Of the best match, which one of the answers shows marked. */
function markedTexts(answers: readonly Answer[], paths: readonly string[]): string[] {
  const formatted = answers.map(({ hits }) => hits[0]?._formatted).find(Boolean);
  if (!formatted) return [];
  return paths.flatMap((path) => formatted[path] ?? []).map(String);
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

function isKeyRefused(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("response" in error)) return false;
  const { response } = error;
  return response instanceof Response && (response.status === 401 || response.status === 403);
}
