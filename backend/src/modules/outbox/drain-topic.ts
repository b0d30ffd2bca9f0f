import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MOST_ATTEMPTS } from "../../domain/outbox-retry";
import { loggable } from "../../lib/loggable";
import { type Claim, claimRows, type OutboxRow } from "./claim-rows";
import { failRows, finishRows } from "./finish-rows";
import type { OutboxHandler } from "./handlers";

export type Drain = Omit<OutboxHandler, "handle"> & {
  work(rows: OutboxRow[]): Promise<void>;
  /** Told of each failure; names no more than topic and keys. */
  warn(sentence: string): void;
};

/** One round over a topic: a batch of new rows, then one that failed before. @returns how many rows were taken */
export async function drainTopic(knex: Knex, drain: Drain): Promise<number> {
  const fresh = await claimRows(knex, drain, "fresh");
  await handle(knex, drain, fresh);
  const failed = await claimRows(knex, drain, "failed");
  await handle(knex, drain, failed);
  return fresh.rows.length + failed.rows.length;
}

async function handle(knex: Knex, drain: Drain, claim: Claim): Promise<void> {
  const { rows } = claim;
  if (rows.length === 0) return;
  // Its last try neither succeeded nor failed: it took the process with it, and is not let near another.
  const [first] = rows;
  if (first && first.attempts > MOST_ATTEMPTS) {
    await failRows(knex, claim, first.last_error ?? "The worker ended while handling it.");
    return;
  }
  try {
    await drain.work(rows);
  } catch (error) {
    const { message } = loggable(error);
    const keys = rows.slice(0, 5).map(({ key }) => key);
    drain.warn(
      `Outbox: ${rows.length} of ${drain.topic} (${keys.join(", ")}${rows.length > 5 ? ", …" : ""}) failed: ${message}`,
    );
    await failRows(knex, claim, message);
    return;
  }
  await finishRows(knex, claim, drain.keep_done);
}
