import type { MedusaContainer } from "@medusajs/framework/types";
import type { OutboxRow } from "./claim-rows";

/** What is done with the rows of one topic. */
export type OutboxHandler = {
  topic: string;
  /** Rows handed over at once, at most. */
  batch: number;
  /** How long a batch may take: after that, another worker may take it to be lost. */
  lease_seconds: number;
  /** True where a row that is done must stay, so that the same fact can't be put once more. */
  keep_done: boolean;
  /**
   * Resolves when all rows are done; throws when any is not: each is then tried again by itself. Rows may come twice
   * (a crash after the work), so the work must bear repetition.
   */
  handle(container: MedusaContainer, rows: OutboxRow[]): Promise<void>;
};

const served: OutboxHandler[] = [];

/** Called once, by the list of handlers, when Medusa loads the workflows; before the worker starts. */
export function serveOutbox(handlers: readonly OutboxHandler[]): void {
  served.splice(0, served.length, ...handlers);
}

export function servedHandlers(): readonly OutboxHandler[] {
  return served;
}
