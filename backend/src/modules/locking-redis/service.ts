import type { ILockingProvider } from "@medusajs/framework/types";
import redis from "@medusajs/medusa/locking-redis";
import { keysInOrder } from "../../lib/keys-in-order";

type Job<T> = (signal?: AbortSignal) => Promise<T>;
type Arguments = Parameters<ILockingProvider["execute"]>[2];
type Held = Parameters<ILockingProvider["acquire"]>[1];

/** What is used here of what Redis's provider keeps to itself. */
type Inside = {
  redisClient: { get(key: string): Promise<string | null> };
  getKeyName(key: string): string;
};

const [RedisLockingProvider] = redis.services as [new (...given: never[]) => ILockingProvider & Inside];

/** Seconds that keys are held which nobody gives back. Medusa's own workflows name a shorter time. */
const LONGEST_HELD = 300;

/**
 * Redis's own provider takes the keys of a lock side by side, and keeps those that it got while it waits for the others, or
 * after one was refused: two who want the same keys may wait for each other until both give up. Here they are taken one by
 * one, in one order, and all or none.
 */
export class OrderedRedisLockingProvider extends RedisLockingProvider {
  override async execute<T>(keys: string | string[], job: Job<T>, args?: Arguments): Promise<T> {
    const [key, ...others] = keysInOrder(keys);
    if (key === undefined) return job();
    return super.execute(key, others.length > 0 ? () => this.execute(others, job, args) : job, args);
  }

  /** @throws MedusaError "conflict" when a key is another's; those that were not held before are free again then */
  override async acquire(keys: string | string[], args?: Held): Promise<void> {
    const taken: string[] = [];
    try {
      for (const key of keysInOrder(keys)) {
        const isOurs = await this.isHeldBy(key, args?.ownerId);
        await super.acquire(key, { ...args, expire: args?.expire || LONGEST_HELD });
        if (!isOurs) taken.push(key);
      }
    } catch (error) {
      // Where Redis is away, they lapse.
      await super.release(taken, args).catch(() => undefined);
      throw error;
    }
  }

  /** An owner that names itself may take again what it holds. */
  private async isHeldBy(key: string, owner: string | null | undefined): Promise<boolean> {
    return !!owner && (await this.redisClient.get(this.getKeyName(key))) === owner;
  }
}
