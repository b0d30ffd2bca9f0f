import type { ILockingProvider } from "@medusajs/framework/types";
import redis from "@medusajs/medusa/locking-redis";
import { keysInOrder } from "../../lib/keys-in-order";

type Job<T> = (signal?: AbortSignal) => Promise<T>;
type Arguments = Parameters<ILockingProvider["execute"]>[2];

const [RedisLockingProvider] = redis.services as [new (...given: never[]) => ILockingProvider];

/**
 * Redis's own provider takes the keys of a lock side by side, and keeps those that it got while it waits for the others:
 * two who want the same keys may wait for each other until both give up. For a job they are taken one by one, in one order.
 */
export class OrderedRedisLockingProvider extends RedisLockingProvider {
  override async execute<T>(keys: string | string[], job: Job<T>, args?: Arguments): Promise<T> {
    const [key, ...others] = keysInOrder(keys);
    if (key === undefined) return job();
    return super.execute(key, others.length > 0 ? () => this.execute(others, job, args) : job, args);
  }
}
