import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "./apart.mjs";
import { endLeftovers, forget, remember } from "./leftovers.mjs";
import { checkPorts } from "./machine.mjs";
import { isOwnPostgres, startPostgres } from "./postgres.mjs";
import { filesOf, hashOf, isStamped, stamp } from "./prepare.mjs";
import { step } from "./progress.mjs";
import { run, startService, stopService, waitFor } from "./run.mjs";
import { environment, root, shortHash } from "./settings.mjs";

export const server = path.join(root, "backend/.medusa/server");
export const medusa = path.join(root, "backend/node_modules/.bin/medusa");

/**
 * Brings up the whole shop: database, schema, first goods, payment sandbox, backend, storefront.
 * @param apart one process answers and another one works, as in a large shop; else one does both
 * @param onDown receives, before anything starts, the function that ends whatever is up
 * @param onFilled is called when a database was just filled with goods, before the shop opens
 * @returns the running parts; a failure ends what was already up.
 */
export async function bringUp(
  config,
  { durable = true, dev = false, apart = false, onDown, onFilled = () => {} },
) {
  const env = environment(config);
  await clearTheWay(config);
  mkdirSync(config.files, { recursive: true });
  const parts = [];
  let database = null;
  const down = async () => {
    for (const part of [...parts].reverse()) await stopService(part);
    database?.stop();
    forget(config);
  };
  onDown(down);
  try {
    if (config.embeddedDatabase) {
      database = await step("Starting PostgreSQL", () => startPostgres(config, { durable }));
    }
    const publishableKey = await prepareDatabase(config, env, onFilled);
    const serve = (name, command, args, options) => {
      const part = startService(name, command, args, {
        log: path.join(config.logs, `${name}.log`),
        ...options,
      });
      parts.push(part);
      remember(config, part);
      return part;
    };
    await step("Starting backend and storefront", async () => {
      const { ports } = config;
      const ready = [];
      if (config.sandbox) {
        const sandbox = serve("payment-sandbox", "tsx", ["src/main.ts"], {
          cwd: path.join(root, "sandbox/stripe"),
          env: { ...env, PORT: String(ports.stripe) },
        });
        ready.push(waitFor(`http://localhost:${ports.stripe}/health`, sandbox));
      }
      const backend = (name, port, mode) => {
        const part = serve(name, medusa, [dev ? "develop" : "start", "--port", String(port)], {
          cwd: dev ? path.join(root, "backend") : server,
          env: {
            ...env,
            PORT: String(port),
            STOREFRONT_REFRESH_URL: `http://localhost:${ports.storefront}/segarkan`,
            ...(mode && { MEDUSA_WORKER_MODE: mode }),
            ...(dev && { NODE_ENV: "development" }),
          },
        });
        ready.push(waitFor(`http://localhost:${port}/health`, part));
      };
      backend("backend", ports.backend, apart && "server");
      if (apart) backend("worker", await freePort(), "worker");
      const storefront = serve("storefront", process.execPath, ["server.mjs", ...(dev ? ["--dev"] : [])], {
        cwd: path.join(root, "storefront"),
        env: {
          ...env,
          PORT: String(ports.storefront),
          MEDUSA_PUBLISHABLE_KEY: publishableKey,
          ...(dev && { NODE_ENV: "development" }),
        },
      });
      await Promise.all(ready);
      await waitFor(`http://localhost:${ports.storefront}/`, storefront);
    });
    return { env, parts, publishableKey };
  } catch (error) {
    await down();
    throw error;
  }
}

/** Ends what a killed start left behind. @throws Refusal when the shop already runs, or a port is another program's */
export async function clearTheWay(config) {
  await endLeftovers(config);
  const ownPostgres = config.embeddedDatabase && (await isOwnPostgres(config));
  await checkPorts(wantedPorts(config, ownPostgres));
}

/** Migrates and fills the database, once for each state of migrations and seed data. */
export async function prepareDatabase(config, env, onFilled = () => {}) {
  const folder = path.join(config.data, "stamps");
  // The embedded one is the same database at any port.
  const database = config.embeddedDatabase ? "embedded" : env.DATABASE_URL;
  // A search server that is new to this shop gets its index by a migration, too.
  const places = `${database} ${env.MEILISEARCH_HOST ?? ""}`;
  const state = shortHash(places + hashOf([...schemaFiles(), ...filesOf(path.join(root, "seed"))]));
  const keyFile = path.join(folder, "publishable-key");
  if (isStamped("database", state, folder) && existsSync(keyFile)) return readFileSync(keyFile, "utf8");
  const exec = (name, args, failure, onLine) =>
    run(medusa, args, { cwd: server, env, log: path.join(config.logs, `${name}.log`), failure, onLine });
  await step("Migrating the database", () =>
    exec(
      "migrate",
      ["db:migrate", "--execute-safe-links", "--skip-scripts"],
      "The database could not be migrated",
    ),
  );
  const said = await step("Setting up the shop", () =>
    exec("set-up-shop", ["exec", "./src/scripts/set-up-shop.js"], "The shop could not be set up"),
  );
  const key = said.match(/PUBLISHABLE_KEY=(pk_\w+)/)[1];
  stamp("publishable-key", key, folder);
  await step("Loading the first goods", (say) => seed(config, env, say));
  rmSync(path.join(folder, "pictures"), { force: true });
  stamp("database", state, folder);
  onFilled();
  return key;
}

/** Runs the seed's loader against the database of this configuration. */
function seed(config, env, say) {
  return run("tsx", ["src/main.ts"], {
    cwd: path.join(root, "seed"),
    env,
    log: path.join(config.logs, "seed.log"),
    failure: "The first goods could not be loaded",
    onLine: say,
  });
}

function schemaFiles() {
  return filesOf(path.join(root, "backend/src")).filter((file) =>
    /\/(migrations|links|scripts)\/|\/src\/search\//.test(file),
  );
}

function wantedPorts({ ports, embeddedDatabase, sandbox }, ownPostgres) {
  return [
    ["storefront", ports.storefront, "STOREFRONT_PORT"],
    ["backend", ports.backend, "BACKEND_PORT"],
    ...(embeddedDatabase && !ownPostgres ? [["database", ports.postgres, "POSTGRES_PORT"]] : []),
    ...(sandbox ? [["payment sandbox", ports.stripe, "STRIPE_SANDBOX_PORT"]] : []),
  ];
}
