import { type OutboxHandler, serveOutbox } from "../../modules/outbox/handlers";
import { meilisearchChanges, searchChanges } from "../search/write-search-changes";
import { keptPages } from "./refresh-kept-pages";
import { mailHandler } from "./send-mail";

/**
 * All that follows a commit, a topic each. Who wants more of it puts a row by `outbox_put` or `outbox_put_once` in the
 * transaction of the change, and adds a handler here.
 */
const HANDLERS: readonly OutboxHandler[] = [mailHandler, searchChanges, meilisearchChanges, keptPages];

serveOutbox(HANDLERS);
