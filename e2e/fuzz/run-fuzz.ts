import { backendUrl } from "../http/support/client";
import { backendRoutes, storefrontRoutes } from "./find-routes";
import { leakOf } from "./judge";
import { makeRequest } from "./make-request";
import { memoryOfGroup } from "./memory";
import { prepare } from "./prepare";
import { Random } from "./random";
import { send } from "./send";

export type FuzzResult = {
  requests: number;
  seed: number;
  server_errors: number;
  leaks: number;
  /** Of the backend, between a warm-up's end and the end, its garbage collected; null where the system doesn't tell. */
  memory_growth_mb: number | null;
  statuses: Record<string, number>;
  /** What was found, with the number by which the seed makes that request again. */
  findings: string[];
};

type Options = {
  requests: number;
  seed: number;
  ownShop: boolean;
  /** Leader of the backend's process group, started with `collect-garbage.cjs`. */
  backendPid?: number;
  /** Stops early, for the short form. */
  seconds?: number;
  concurrency?: number;
};

const STOREFRONT_SHARE = 0.25;
const MOST_FINDINGS = 60;

/**
 * Sends malformed requests to every public route. Request number N is made from the seed and N alone, whatever the
 * order of the answers.
 */
export async function runFuzz(options: Options): Promise<FuzzResult> {
  const { requests, seed, ownShop, backendPid, seconds = Infinity, concurrency = 8 } = options;
  const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";
  const world = { ...(await prepare(ownShop)), backend: backendUrl, storefront };
  const routes = { backend: backendRoutes(), storefront: storefrontRoutes() };
  const result: FuzzResult = {
    requests: 0,
    seed,
    server_errors: 0,
    leaks: 0,
    memory_growth_mb: null,
    statuses: {},
    findings: [],
  };
  const until = Date.now() + seconds * 1000;
  const warmUp = Math.floor(requests / 5);
  let next = 0;

  async function one(number: number): Promise<void> {
    const random = new Random(seed * 1_000_003 + number);
    const surface = random.chance(STOREFRONT_SHARE) ? "storefront" : "backend";
    const ask = makeRequest(random, random.pick(routes[surface]), surface, world);
    const answer = await send(ask);
    result.requests += 1;
    const report = (what: string) => {
      if (result.findings.length < MOST_FINDINGS) result.findings.push(`#${number} ${ask.name}: ${what}`);
    };
    if ("failure" in answer) {
      result.server_errors += 1;
      return report(answer.failure);
    }
    result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 500) {
      result.server_errors += 1;
      report(`${answer.status} ${answer.body.slice(0, 200)}`);
    }
    const sent = decodeURIComponentSafely(ask.url) + (ask.body?.toString("utf8") ?? "");
    // The mailbox page of a machine without SMTP shows every mail, to its developer.
    const leak = leakOf(answer, sent, ask.name.includes("/mailbox") ? [] : world.known.secrets);
    if (leak) {
      result.leaks += 1;
      report(leak);
    }
  }

  async function sendUpTo(end: number): Promise<void> {
    const worker = async () => {
      while (next < end && Date.now() < until) await one(next++);
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  }

  await sendUpTo(warmUp);
  const before = backendPid ? await memoryAtRest(backendPid) : null;
  await sendUpTo(requests);
  const after = backendPid ? await memoryAtRest(backendPid) : null;
  if (before !== null && after !== null) {
    result.memory_growth_mb = after - before;
    console.log(`Memory at rest: ${before} MB after ${warmUp} requests, ${after} MB at the end`);
  }
  return result;
}

/** What stays once garbage is collected, by `collect-garbage.cjs`; asked for more than once, as finalisers free more. */
async function memoryAtRest(pid: number): Promise<number | null> {
  let least: number | null = null;
  for (let round = 0; round < 6; round++) {
    process.kill(pid, "SIGUSR2");
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const now = memoryOfGroup(pid);
    if (now !== null) least = Math.min(least ?? now, now);
  }
  return least;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return text + decodeURIComponent(text);
  } catch {
    return text;
  }
}
