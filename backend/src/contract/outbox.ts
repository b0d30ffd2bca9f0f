import type { Instant } from "./common";

/** How one topic of the outbox stands. */
export type OutboxTopicView = {
  topic: string;
  /** Due now, or in a worker's hands. */
  due: number;
  /** Failed before; will be tried again. */
  waiting: number;
  set_aside: number;
  /** Kept as done. */
  done: number;
  /** Since when the oldest due row has waited. */
  oldest_due_at: Instant | null;
};

/** A row that somebody should look at: set aside, or failed at least once. */
export type OutboxRowView = {
  id: string;
  topic: string;
  key: string;
  state: "waiting" | "set_aside";
  attempts: number;
  last_error: string | null;
  created_at: Instant;
  /** When it is tried again by itself; null once it is set aside. */
  next_attempt_at: Instant | null;
};

/** `GET /admin/outbox`. The rows are the first hundred, those set aside first. */
export type OutboxView = { topics: OutboxTopicView[]; rows: OutboxRowView[]; troubled: number };

/** `POST /admin/outbox/retry` (all that failed, of one topic or of all), `POST /admin/outbox/:id/retry`. */
export type RetryOutboxInput = { topic?: string };
export type RetryOutboxView = { retried: number };
