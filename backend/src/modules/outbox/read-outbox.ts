import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OutboxRowView, OutboxTopicView, OutboxView } from "../../contract/outbox";

const SHOWN = 100;

type Row = Omit<OutboxRowView, "created_at" | "next_attempt_at"> & {
  created_at: Date;
  next_attempt_at: Date | null;
};

/** How the outbox stands, topic by topic, and what is in trouble. */
export async function readOutbox(knex: Knex): Promise<OutboxView> {
  const topics = await knex.raw(
    `SELECT topic,
            count(*) FILTER (WHERE due)::int AS due,
            count(*) FILTER (WHERE attempts > 0 AND NOT due AND set_aside_at IS NULL AND done_at IS NULL)::int AS waiting,
            count(*) FILTER (WHERE set_aside_at IS NOT NULL)::int AS set_aside,
            count(*) FILTER (WHERE done_at IS NOT NULL)::int AS done,
            min(next_attempt_at) FILTER (WHERE due) AS oldest_due_at
       FROM (SELECT *, set_aside_at IS NULL AND done_at IS NULL AND next_attempt_at <= now() AS due FROM outbox) AS o
      GROUP BY topic ORDER BY topic`,
  );
  const rows = await knex.raw(
    `SELECT id, topic, key, attempts, last_error, created_at,
            CASE WHEN set_aside_at IS NULL THEN 'waiting' ELSE 'set_aside' END AS state,
            CASE WHEN set_aside_at IS NULL THEN next_attempt_at END AS next_attempt_at,
            count(*) OVER ()::int AS troubled
       FROM outbox
      WHERE done_at IS NULL AND (set_aside_at IS NOT NULL OR last_error IS NOT NULL)
      ORDER BY set_aside_at DESC NULLS LAST, next_attempt_at, id
      LIMIT ?`,
    [SHOWN],
  );
  const troubled = rows.rows as (Row & { troubled: number })[];
  return {
    topics: (topics.rows as (Omit<OutboxTopicView, "oldest_due_at"> & { oldest_due_at: Date | null })[]).map(
      (topic) => ({ ...topic, oldest_due_at: topic.oldest_due_at?.toISOString() ?? null }),
    ),
    rows: troubled.map(({ troubled: _, ...row }) => ({
      ...row,
      created_at: row.created_at.toISOString(),
      next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
    })),
    troubled: troubled[0]?.troubled ?? 0,
  };
}
