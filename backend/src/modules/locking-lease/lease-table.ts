import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type Taking = {
  /** Sorted, each once: whoever takes several rows takes them in this order, so nobody waits in a circle. */
  keys: readonly string[];
  owner: string | null;
  lease: string;
  /** Seconds until it lapses if it is not renewed. */
  life: number;
  /** Seconds until it ends whatever happens; null for none. */
  length: number | null;
};

/** Takes over what has lapsed; an owner that names itself may take again what it holds. */
const TAKE = `
  INSERT INTO lock_lease AS held (key, owner, lease, expires_at, ends_at)
  SELECT key, :owner, :lease,
         clock_timestamp() + make_interval(secs => :life),
         coalesce(clock_timestamp() + make_interval(secs => :length), 'infinity')
    FROM unnest(CAST(:keys AS text[])) AS key
   ORDER BY key
  ON CONFLICT (key) DO UPDATE
     SET owner = excluded.owner, lease = excluded.lease,
         expires_at = excluded.expires_at, ends_at = excluded.ends_at
   WHERE held.expires_at <= clock_timestamp() OR held.owner = excluded.owner
  RETURNING key`;

const RENEW = `
  WITH mine AS (
    SELECT key FROM lock_lease
     WHERE lease = ANY(CAST(:leases AS text[])) AND ends_at > clock_timestamp()
     ORDER BY key FOR UPDATE)
  UPDATE lock_lease l
     SET expires_at = least(l.ends_at, clock_timestamp() + make_interval(secs => :life))
    FROM mine WHERE l.key = mine.key
  RETURNING l.lease, l.key`;

const RELEASE = `
  WITH mine AS (
    SELECT key FROM lock_lease
     WHERE key = ANY(CAST(:keys AS text[])) AND owner IS NOT DISTINCT FROM CAST(:owner AS text)
     ORDER BY key FOR UPDATE)
  DELETE FROM lock_lease l USING mine WHERE l.key = mine.key
  RETURNING l.expires_at > clock_timestamp() AS in_time`;

/** What crashed processes left and nobody asked for since. */
const SWEEP = `
  DELETE FROM lock_lease
   WHERE key IN (SELECT key FROM lock_lease WHERE expires_at < clock_timestamp() - interval '10 minutes'
                  ORDER BY key LIMIT 500 FOR UPDATE SKIP LOCKED)`;

/** @returns whether all of them were taken; otherwise none is */
export async function take(knex: Knex, taking: Taking): Promise<boolean> {
  const trx = await knex.transaction();
  try {
    const { rows } = await trx.raw(TAKE, { ...taking, keys: [...taking.keys] });
    const whole = rows.length === taking.keys.length;
    await (whole ? trx.commit() : trx.rollback());
    return whole;
  } catch (error) {
    await trx.rollback();
    throw error;
  }
}

/** @returns how many keys of each lease are still held */
export async function renew(knex: Knex, leases: readonly string[], life: number) {
  const { rows } = await knex.raw(RENEW, { leases: [...leases], life });
  const held = new Map<string, number>();
  for (const { lease } of rows as { lease: string }[]) held.set(lease, (held.get(lease) ?? 0) + 1);
  return held;
}

/** @returns whether all of the keys were held by this owner, and in time */
export async function release(knex: Knex, keys: readonly string[], owner: string | null): Promise<boolean> {
  const { rows } = await knex.raw(RELEASE, { keys: [...keys], owner });
  return rows.length === keys.length && (rows as { in_time: boolean }[]).every(({ in_time }) => in_time);
}

export async function releaseAll(knex: Knex, owner?: string | null): Promise<void> {
  await (owner === undefined ? knex("lock_lease").delete() : knex("lock_lease").where({ owner }).delete());
}

export async function sweep(knex: Knex): Promise<void> {
  await knex.raw(SWEEP);
}
