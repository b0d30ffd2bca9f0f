import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import Redis from "ioredis";
import {
  type IRateLimiterStoreOptions,
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { DomainError } from "../../domain/domain-error";
import { env } from "../../env";
import { messageOf } from "../../lib/message-of";

/** What is counted, apart from each other, and how much of it is allowed. */
const LIMITS = {
  SIGN_IN: env.RATE_SIGN_IN,
  SIGN_IN_ACCOUNT: env.RATE_SIGN_IN_ACCOUNT,
  SECOND_FACTOR: env.RATE_SECOND_FACTOR,
  OFFICER: env.RATE_OFFICER,
  OFFICER_MISS: env.RATE_OFFICER_MISS,
  OPERATOR: env.RATE_OPERATOR,
  CHECKOUT: env.RATE_CHECKOUT,
  CHECKOUT_ONE: env.RATE_CHECKOUT_ONE,
  CART: env.RATE_CART,
  ORDER: env.RATE_ORDER,
  ORDER_MISS: env.RATE_ORDER_MISS,
  SEARCH: env.RATE_SEARCH,
  CATALOG: env.RATE_CATALOG,
  /** Wrong passwords of a day for one account from one network, and the wait that follows from them. */
  SIGN_IN_FAILURES: { points: 1_000_000, seconds: 86_400 },
  SIGN_IN_WAIT: { points: 1, seconds: 900 },
} as const;

export type LimitName = keyof typeof LIMITS;

type Pair = { shared: RateLimiterAbstract; alone: RateLimiterMemory };

const limiters = new Map<LimitName, Pair>();
let redis: Redis | undefined;

/**
 * Counts one request of `key`, in a store that all processes share.
 * @throws DomainError "too_many_requests" (429) with the seconds to wait
 */
export async function spend(container: MedusaContainer, name: LimitName, key: string): Promise<void> {
  await attempt(container, name, (limiter) => limiter.consume(key)).catch((refusal: unknown) => {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal.msBeforeNext) : refusal;
  });
}

/** How often `key` was counted in the running window, and the seconds until it ends. */
export async function look(
  container: MedusaContainer,
  name: LimitName,
  key: string,
): Promise<{ count: number; seconds: number }> {
  const kept = await attempt(container, name, (limiter) => limiter.get(key));
  return { count: kept?.consumedPoints ?? 0, seconds: secondsOf(kept?.msBeforeNext ?? 0) };
}

/** @throws DomainError "too_many_requests" when `key` has nothing left; counts nothing. */
export async function refuseSpent(container: MedusaContainer, name: LimitName, key: string): Promise<void> {
  const { count, seconds } = await look(container, name, key);
  if (count >= LIMITS[name].points) throw tooMany(seconds * 1000);
}

/** Counts without refusing, for what turned out to be wrong; answers how often by now. */
export async function note(container: MedusaContainer, name: LimitName, key: string): Promise<number> {
  return (await attempt(container, name, (limiter) => limiter.penalty(key))).consumedPoints;
}

/** Takes one count back, for what turned out to be right. */
export async function giveBack(container: MedusaContainer, name: LimitName, key: string): Promise<void> {
  await attempt(container, name, (limiter) => limiter.reward(key));
}

/** Leaves nothing to `key` for so many seconds. */
export async function shut(
  container: MedusaContainer,
  name: LimitName,
  key: string,
  seconds: number,
): Promise<void> {
  await attempt(container, name, (limiter) => limiter.set(key, LIMITS[name].points, seconds));
}

/** Forgets what was counted. */
export async function forget(container: MedusaContainer, name: LimitName, key: string): Promise<void> {
  await attempt(container, name, (limiter) => limiter.delete(key));
}

export function tooMany(milliseconds: number): DomainError {
  return new DomainError("too_many_requests", { seconds: secondsOf(milliseconds) }, "too_many");
}

const secondsOf = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));

/** A store that fails must not shut the shop: this process then counts for itself, and the log says so. */
async function attempt<T>(
  container: MedusaContainer,
  name: LimitName,
  work: (limiter: RateLimiterAbstract) => Promise<T>,
): Promise<T> {
  const pair = limiters.get(name) ?? make(container, name);
  limiters.set(name, pair);
  try {
    return await work(pair.shared);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw error;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Requests are counted by this process alone, the shared store failed: ${messageOf(error)}`);
    return work(pair.alone);
  }
}

function make(container: MedusaContainer, name: LimitName): Pair {
  const { points, seconds } = LIMITS[name];
  const counted = { points, duration: seconds, keyPrefix: name.toLowerCase() };
  return { shared: makeShared(container, counted), alone: new RateLimiterMemory(counted) };
}

function makeShared(container: MedusaContainer, counted: Omit<IRateLimiterStoreOptions, "storeClient">) {
  // Who is over the limit costs no store any more. Who has just reached it may be given the last one back.
  const options = { ...counted, inMemoryBlockOnConsumed: counted.points + 1 };
  if (env.REDIS_URL) {
    redis ??= new Redis(env.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    // The server may be shared with others.
    return new RateLimiterRedis({
      ...options,
      keyPrefix: `karya_limit_${counted.keyPrefix}`,
      storeClient: redis,
    });
  }
  const storeClient = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return new RateLimiterPostgres({
    ...options,
    storeClient,
    storeType: "knex",
    tableName: "rate_limit",
    tableCreated: true,
  });
}
