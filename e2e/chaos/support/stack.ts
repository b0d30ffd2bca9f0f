import { rmSync } from "node:fs";
import path from "node:path";
import knex, { type Knex } from "knex";
import Stripe from "stripe";
import { freePort } from "../../../scripts/lib/apart.mjs";
import { forget, remember } from "../../../scripts/lib/leftovers.mjs";
import { startMeilisearch } from "../../../scripts/lib/meilisearch.mjs";
import { startPostgres } from "../../../scripts/lib/postgres.mjs";
import { signalGroup, startService, stopService, waitFor } from "../../../scripts/lib/run.mjs";
import { root } from "../../../scripts/lib/settings.mjs";
import { medusa, prepareDatabase, server } from "../../../scripts/lib/stack.mjs";
import { startCluster } from "./cluster";
import { endWith } from "./report";

type Service = ReturnType<typeof startService>;

/** A part of the stack that can be killed and comes back, as under a supervisor. */
export type Part = {
  name: string;
  /** Ends it as a power cut would; it stays down until it is started. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
};

export type SearchServer = { host: string; apiKey: string; kill: () => void; start: () => Promise<void> };

export type ChaosStack = {
  /** Of the servers, for requests. */
  urls: string[];
  publishableKey: string;
  database: Knex;
  stripe: Stripe;
  /** Where the payment sandbox is, and what it signs with. */
  sandbox: string;
  webhookSecret: string;
  /** As payments are marked with at Stripe. */
  shopName: string;
  /** What can be killed: servers, the worker, PostgreSQL. */
  parts: Part[];
  /** The search server, where one was wanted; or why there is none. */
  searchServer: SearchServer | { missing: string };
  /** How often a part ended without being killed. */
  endedByItself: () => string[];
  down: () => Promise<void>;
};

type Wanted = {
  servers: number;
  /** A process that works by the clock; without one the servers do that too. */
  worker: boolean;
  /** A Meilisearch, empty at first. */
  search?: boolean;
  /** Seconds between two strikes of the jobs' clock; as in the shop, if not given. */
  clock?: number;
};

/**
 * A shop without storefront, of its own: ports, folder, PostgreSQL cluster, payment sandbox. Its database is a fresh
 * copy of one that is migrated and filled once.
 */
export async function bringUpChaos(want: Wanted): Promise<ChaosStack> {
  const started = await startCluster(".data/chaos", want.clock);
  const { config, freshDatabase } = started;
  let { cluster } = started;
  const searchServer = want.search
    ? await startSearchServer(path.join(config.data, "meilisearch"))
    : { missing: "it was not wanted" };
  if ("host" in searchServer)
    Object.assign(started.env, {
      MEILISEARCH_HOST: searchServer.host,
      MEILISEARCH_API_KEY: searchServer.apiKey,
    });
  const publishableKey: string = await prepareDatabase(config, started.env);
  const connection = await freshDatabase("karya_run", "karya");
  rmSync(String(started.env.STRIPE_SANDBOX_DATA), { recursive: true, force: true });

  const ports: number[] = [];
  for (let count = 0; count < want.servers; count++) ports.push(await freePort());
  const env: Record<string, string> = {
    ...started.env,
    DATABASE_URL: connection,
    DISABLE_MEDUSA_ADMIN: "true",
    // To try the same with Redis instead of what is embedded.
    ...(process.env.CHAOS_REDIS_URL ? { REDIS_URL: process.env.CHAOS_REDIS_URL } : {}),
    STRIPE_SANDBOX_WEBHOOK_URL: `http://localhost:${ports[0]}/webhooks/stripe`,
  };
  const running: { service: Service | null }[] = [];
  const surprises: string[] = [];
  let closing = false;

  /** Starts a process and keeps it up, as a supervisor does: one that ends is started again until it stays. */
  async function keep(name: string, command: string, args: string[], options: object, health: string) {
    const part: { service: Service | null } = { service: null };
    let starts = 0;
    const start = () =>
      untilStarted(async () => {
        if (closing) return;
        const log = path.join(config.logs, `${name}-${++starts}.log`);
        const service = startService(name, command, args, { log, ...options });
        remember(config, service);
        part.service = service;
        await waitFor(health, service, 240);
        void service.ended.then((code: unknown) => {
          // Killed on purpose, or closing: whoever did it sees to what follows.
          if (closing || part.service !== service) return;
          surprises.push(`${name} ended with ${code}: ${log}`);
          void start();
        });
      });
    // Known before it is up, so that it is ended also when that fails.
    running.push(part);
    await start();
    const kill = async () => {
      const { service } = part;
      part.service = null;
      if (!service) return;
      signalGroup(service.child.pid, "SIGKILL");
      await service.ended;
    };
    return { name, kill, start };
  }
  const backend = (name: string, port: number, MEDUSA_WORKER_MODE: string) => {
    const options = { cwd: server, env: { ...env, PORT: String(port), MEDUSA_WORKER_MODE } };
    const args = ["start", "--port", String(port)];
    return keep(name, medusa, args, options, `http://localhost:${port}/health`);
  };

  const database = knex({ client: "pg", connection, pool: { min: 0, max: 5 } });
  const down = async () => {
    closing = true;
    await Promise.all(running.map(({ service }) => service && stopService(service)));
    await database.destroy();
    if ("host" in searchServer) searchServer.kill();
    cluster.stop();
    forget(config);
  };
  endWith(down);
  try {
    const { stripe: port } = config.ports;
    const sandbox = { cwd: path.join(root, "sandbox/stripe"), env: { ...env, PORT: String(port) } };
    const mode = want.worker ? "server" : "shared";
    const starting = ports.map((each, index) => backend(`backend-${index + 1}`, each, mode));
    if (want.worker) starting.push(backend("worker", await freePort(), "worker"));
    await keep("payment-sandbox", "tsx", ["src/main.ts"], sandbox, `http://localhost:${port}/health`);
    const parts: Part[] = await Promise.all(starting);
    parts.push({
      name: "postgres",
      kill: async () => cluster.kill(),
      start: async () => {
        cluster = await untilStarted(() => startPostgres(config));
      },
    });
    const api = { host: "localhost", port, protocol: "http", maxNetworkRetries: 5 } as const;
    const stripe = new Stripe(String(env.STRIPE_SECRET_KEY), api);
    return {
      urls: ports.map((each) => `http://localhost:${each}`),
      publishableKey,
      database,
      stripe,
      sandbox: `http://localhost:${port}`,
      webhookSecret: String(env.STRIPE_WEBHOOK_SECRET),
      shopName: new URL(String(env.STOREFRONT_URL)).host,
      parts,
      searchServer,
      endedByItself: () => surprises,
      down,
    };
  } catch (error) {
    await down();
    throw error;
  }
}

async function startSearchServer(folder: string): Promise<SearchServer | { missing: string }> {
  const first = await startMeilisearch(folder);
  if (!("again" in first)) return { missing: first.missing };
  let stop = first.stop;
  const start = async () => {
    ({ stop = stop } = await first.again());
  };
  return { host: first.host, apiKey: first.apiKey, kill: () => void stop(), start };
}

/** A killed server's children take a moment to end, and what needs a database must wait until it is back. */
async function untilStarted<T>(start: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 5 * 60_000; ;) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
