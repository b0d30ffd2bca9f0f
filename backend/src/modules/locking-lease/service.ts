import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ILockingProvider, Logger } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import { keysInOrder } from "../../lib/keys-in-order";
import { messageOf } from "../../lib/message-of";
import { KeyLine } from "./key-line";
import { release, releaseAll, take } from "./lease-table";
import { OwnLeases } from "./own-leases";

type Keys = string | string[];
type Deps = { __pg_connection__: Knex; logger: Logger };
/** Seconds. */
type Options = { life?: number; wait?: number };

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 250;

/**
 * Locks as leases in PostgreSQL, over any number of processes. Several keys are taken in one order and all or none.
 * A lease lives 15 s and its process renews it, so that a crash frees its keys within that time, however long the lock
 * was asked for; `expire` bounds how long it is renewed. Medusa's in-memory locks know one process, and those of
 * `locking-postgres` outlive their expiry.
 */
export class LeaseLockingProvider implements ILockingProvider {
  static readonly identifier = "lease";
  private readonly knex: Knex;
  private readonly logger: Logger;
  private readonly life: number;
  private readonly wait: number;
  private readonly line = new KeyLine();
  private readonly own: OwnLeases;

  constructor(deps: Deps, { life = 15, wait = 30 }: Options = {}) {
    this.knex = deps.__pg_connection__;
    this.logger = deps.logger;
    this.life = life;
    this.wait = wait;
    this.own = new OwnLeases(this.knex, deps.logger, life);
  }

  /**
   * Runs a job while holding the keys. The job's signal is aborted when they are lost meanwhile.
   * @throws MedusaError "conflict" when the keys were not free in time, or were lost
   */
  async execute<T>(
    keys: Keys,
    job: (signal?: AbortSignal) => Promise<T>,
    { timeout = this.wait }: { timeout?: number; expire?: number } = {},
  ): Promise<T> {
    const wanted = keysInOrder(keys);
    const lease = randomUUID();
    const { turn, leave } = this.line.join(wanted);
    try {
      await this.waitFor(wanted, lease, turn, Date.now() + Math.max(timeout, 1) * 1000);
      return await this.hold(wanted, lease, job);
    } finally {
      leave();
    }
  }

  /** @throws MedusaError "conflict" at once when a key is another's */
  async acquire(
    keys: Keys,
    { ownerId, expire }: { ownerId?: string | null; expire?: number } = {},
  ): Promise<void> {
    const wanted = keysInOrder(keys);
    const lease = randomUUID();
    const length = expire ?? null;
    const life = Math.min(this.life, expire ?? this.life);
    if (!(await take(this.knex, { keys: wanted, owner: ownerId ?? null, lease, life, length })))
      throw new MedusaError(MedusaError.Types.CONFLICT, `The lock is held: ${wanted.join(", ")}.`);
    this.own.add(lease, wanted, ownerId ?? null);
  }

  async release(keys: Keys, { ownerId }: { ownerId?: string | null } = {}): Promise<boolean> {
    const given = keysInOrder(keys);
    this.own.dropOf(given, ownerId ?? null);
    return release(this.knex, given, ownerId ?? null);
  }

  async releaseAll({ ownerId }: { ownerId?: string | null } = {}): Promise<void> {
    await releaseAll(this.knex, ownerId);
  }

  private async hold<T>(
    keys: readonly string[],
    lease: string,
    job: (signal?: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const lost = new AbortController();
    const sentence = `The lock was lost while it was needed: ${keys.join(", ")}.`;
    this.own.add(lease, keys, lease, () => lost.abort(new MedusaError(MedusaError.Types.CONFLICT, sentence)));
    try {
      const result = await job(lost.signal);
      lost.signal.throwIfAborted();
      return result;
    } finally {
      this.own.drop(lease);
      // What the job did is done. Keys of whose return the database doesn't hear lapse.
      await release(this.knex, keys, lease).catch((error: unknown) =>
        this.logger.warn(`The lock ${keys.join(", ")} could not be given back: ${messageOf(error)}`),
      );
    }
  }

  private async waitFor(keys: readonly string[], lease: string, turn: Promise<void>, until: number) {
    await inTime(turn, until - Date.now(), () => tooLate(keys));
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      if (await take(this.knex, { keys, owner: lease, lease, life: this.life, length: null })) return;
      if (Date.now() >= until) throw tooLate(keys);
      // Two processes that wait for each other's keys shall not ask at the same moments.
      await pause(wait * (0.5 + Math.random()));
    }
  }
}

function tooLate(keys: readonly string[]): MedusaError {
  return new MedusaError(MedusaError.Types.CONFLICT, `Timed out waiting for the lock: ${keys.join(", ")}.`);
}

/** Keeps no clock running once the promise is kept. */
async function inTime(promise: Promise<void>, milliseconds: number, late: () => Error): Promise<void> {
  let clock: NodeJS.Timeout | undefined;
  const over = new Promise<void>((_, reject) => (clock = setTimeout(() => reject(late()), milliseconds)));
  await Promise.race([promise, over]).finally(() => clearTimeout(clock));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
