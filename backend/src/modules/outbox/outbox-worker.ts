import { setTimeout as delay } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { loggable } from "../../lib/loggable";
import { Bell } from "./bell";
import { drainTopic } from "./drain-topic";
import type { OutboxHandler } from "./handlers";
import { listenToOutbox } from "./listen-to-outbox";

/** How often a topic is looked at when no notification came: the fallback, and the clock of retries. */
const POLL_MS = 1000;
/** A handler that takes longer at shutdown is left; its lease runs out and another worker repeats it. */
const PATIENCE_MS = 5000;

export type OutboxWorkerParts = {
  knex: Knex;
  container: MedusaContainer;
  logger: Pick<Logger, "info" | "warn">;
  handlers: readonly OutboxHandler[];
};

/** Drains the outbox: a lane per topic, so that a slow mail server can't hold up the search index. */
export class OutboxWorker {
  private readonly bells: Bell[];
  private readonly ended = new AbortController();
  private running: Promise<unknown> | null = null;

  constructor(private readonly parts: OutboxWorkerParts) {
    this.bells = parts.handlers.map(() => new Bell());
  }

  start(): void {
    const { knex, logger, handlers } = this.parts;
    this.running ??= Promise.all([
      ...handlers.map((handler, index) => this.runLane(handler, this.bells[index] ?? new Bell())),
      listenToOutbox(knex, { ring: () => this.ring(), logger, ended: this.ended.signal }),
    ]);
  }

  /** Lets what is under way end, for a while, and takes up nothing new. */
  async stop(): Promise<void> {
    this.ended.abort();
    this.ring();
    await Promise.race([this.running, delay(PATIENCE_MS, undefined, { ref: false })]);
  }

  private ring(): void {
    for (const bell of this.bells) bell.ring();
  }

  private async runLane(handler: OutboxHandler, bell: Bell): Promise<void> {
    const { knex, container, logger } = this.parts;
    const drain = {
      ...handler,
      work: (rows: Parameters<OutboxHandler["handle"]>[1]) => handler.handle(container, rows),
      warn: (sentence: string) => logger.warn(sentence),
    };
    let troubled = false;
    while (!this.ended.signal.aborted) {
      try {
        const taken = await drainTopic(knex, drain);
        troubled = false;
        if (taken === 0) await bell.wait(POLL_MS);
      } catch (error) {
        // The database is away. It is said once, not every second.
        if (!troubled) logger.warn(`Outbox: ${handler.topic} can't be drained: ${loggable(error).message}`);
        troubled = true;
        await delay(POLL_MS);
      }
    }
  }
}
