import { backendUrl } from "../http/support/client";
import { database } from "../http/support/ledger";
import { actionFailed, leakOf } from "./judge";
import { makeRequest, WHOLE_EVENT } from "./make-request";
import { collectGarbage, isGone, memoryOfGroup } from "./memory";
import { prepare } from "./prepare";
import { Random } from "./random";
import { send } from "./send";
import { nameOf, Targets } from "./targets";

export type FuzzResult = {
  requests: number;
  seed: number;
  /** Routes, pages and server actions that there are, and how many of them were not asked once. */
  targets: number;
  unasked: number;
  /** Events of Stripe's that the shop took, being signed and whole. */
  events_taken: number;
  server_errors: number;
  leaks: number;
  /**
   * Of the backend or the storefront, whichever grew more, between a warm-up's end and the end, garbage collected; null
   * when it wasn't measured.
   */
  memory_growth_mb: number | null;
  statuses: Record<string, number>;
  /** What was found, with the number by which the seed makes that request again. */
  findings: string[];
};

type Options = {
  requests: number;
  seed: number;
  ownShop: boolean;
  /** Leaders of the process groups whose memory is measured, started with `collect-garbage.cjs`. */
  servers?: Servers;
  /** Stops early, for the short form. */
  seconds?: number;
  concurrency?: number;
};

export type Servers = { backend: number; storefront: number };

const NAMES = ["backend", "storefront"] as const;
const MOST_FINDINGS = 60;

/**
 * Sends malformed requests to every public route: first one to each, then to any. Request number N is made from the seed
 * and N alone, whatever the order of the answers.
 */
export async function runFuzz(options: Options): Promise<FuzzResult> {
  const { requests, seed, ownShop, servers, seconds = Infinity, concurrency = 8 } = options;
  const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";
  const targets = new Targets();
  const world = { ...(await prepare(ownShop)), backend: backendUrl, storefront };
  const began = new Date();
  const asked = new Set<string>();
  const result: FuzzResult = {
    requests: 0,
    seed,
    targets: targets.all.length,
    unasked: 0,
    events_taken: 0,
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
    const target = targets.all[number] ?? targets.pick(random);
    const ask = makeRequest(random, target, world);
    const answer = await send(ask);
    result.requests += 1;
    asked.add(nameOf(target));
    const report = (what: string) => {
      if (result.findings.length < MOST_FINDINGS) result.findings.push(`#${number} ${ask.name}: ${what}`);
    };
    if ("failure" in answer) {
      result.server_errors += 1;
      return report(answer.failure);
    }
    result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 500 || (ask.isAction && actionFailed(answer))) {
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
  const before = servers && (await memoryAtRest(servers));
  await sendUpTo(requests);
  const after = servers && (await memoryAtRest(servers));
  const unasked = targets.all.map(nameOf).filter((name) => !asked.has(name));
  result.unasked = unasked.length;
  const { taken, left } = await workedOff(began);
  result.events_taken = taken;
  if (left.length > 0) {
    result.server_errors += left.length;
    result.findings.push(`Events were not worked off: ${left.join("; ")}`);
  }
  if (!servers || !before || !after) return result;
  for (const name of NAMES.filter((one) => isGone(servers[one]))) {
    result.server_errors += 1;
    result.findings.push(`The ${name} is gone.`);
  }
  const growths = NAMES.map((name) => difference(before[name], after[name]));
  if (growths.every((growth) => growth !== null)) result.memory_growth_mb = Math.max(...growths);
  const parts = NAMES.map((name) => `${name} ${before[name] ?? "?"} MB, then ${after[name] ?? "?"} MB`);
  console.log(`Memory at rest, after ${warmUp} requests and at the end: ${parts.join("; ")}`);
  return result;
}

type StoredEvent = { id: string; processed_at: Date | null; last_error: string | null };

/** The whole events that the inbox took, and which of them the shop could not work off within half a minute. */
async function workedOff(since: Date): Promise<{ taken: number; left: string[] }> {
  const end = Date.now() + 30_000;
  for (;;) {
    const rows: StoredEvent[] = await database("stripe_event")
      .where("id", "like", `${WHOLE_EVENT}%`)
      .where("created_at", ">=", since)
      .select("id", "processed_at", "last_error");
    const waiting = rows.filter(({ processed_at }) => processed_at === null);
    if (waiting.length === 0 || Date.now() > end)
      return { taken: rows.length, left: waiting.map(({ id, last_error }) => `${id} (${last_error})`) };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

type AtRest = { [name in keyof Servers]: number | null };

/** What stays once garbage is collected; asked for more than once, as finalisers free more. Null when nobody collects. */
async function memoryAtRest(servers: Servers): Promise<AtRest> {
  const least: AtRest = { backend: null, storefront: null };
  for (let round = 0; round < 6; round++) {
    const collecting = NAMES.filter((name) => collectGarbage(servers[name]) > 0);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    for (const name of collecting) {
      const now = memoryOfGroup(servers[name]);
      if (now !== null) least[name] = Math.min(least[name] ?? now, now);
    }
  }
  return least;
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return text + decodeURIComponent(text);
  } catch {
    return text;
  }
}
