import type { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { loggable } from "../../lib/loggable";

const RECONNECT_MS = 1000;

/** A connection of `pg`, of which knex gives no type. */
type Connection = EventEmitter & { query(sql: string): Promise<unknown>; end(): Promise<void> };

type Listening = { ring: () => void; logger: Pick<Logger, "info" | "warn">; ended: AbortSignal };

/**
 * Rings whenever a transaction that put something has committed; on a connection of its own, outside the pool. When it is
 * lost, it is opened again; until then the worker polls.
 */
export async function listenToOutbox(knex: Knex, { ring, logger, ended }: Listening): Promise<void> {
  let troubled = false;
  while (!ended.aborted) {
    try {
      await listenUntilLost(knex, ring, ended, () => {
        if (troubled) logger.info("Outbox: listening again.");
        troubled = false;
      });
    } catch (error) {
      if (!troubled && !ended.aborted) {
        logger.warn(`Outbox: not listening, polling instead: ${loggable(error).message}`);
      }
      troubled = true;
    }
    if (!ended.aborted) await delay(RECONNECT_MS, undefined, { signal: ended }).catch(() => {});
  }
}

async function listenUntilLost(
  knex: Knex,
  ring: () => void,
  ended: AbortSignal,
  onListening: () => void,
): Promise<void> {
  const connection: Connection = await knex.client.acquireRawConnection();
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.on("end", () => reject(new Error("the database closed the connection")));
      connection.on("notification", ring);
      ended.addEventListener("abort", () => resolve(), { once: true });
      connection.query("LISTEN outbox").then(() => {
        onListening();
        // What was put while nobody listened.
        ring();
        if (ended.aborted) resolve();
      }, reject);
    });
  } finally {
    await connection.end().catch(() => {});
  }
}
