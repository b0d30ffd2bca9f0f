import { spawn } from "node:child_process";
import path from "node:path";
import { forgetServices, freePort } from "./lib/apart.mjs";
import { checkNode } from "./lib/machine.mjs";
import { givenMeilisearch, startMeilisearch } from "./lib/meilisearch.mjs";
import { dropPostgres, startPostgres } from "./lib/postgres.mjs";
import { install } from "./lib/prepare.mjs";
import { environment, Refusal, root, settings } from "./lib/settings.mjs";

/** `npm run bench:search -- --products 100000`: both engines and Medusa's own beside each other. The last line is JSON. */
async function main() {
  checkNode();
  const given = givenMeilisearch();
  forgetServices();
  process.env.POSTGRES_PORT = String(await freePort());
  const config = settings({ dataFolder: ".data/bench" });
  const env = environment(config);
  await install({ ...process.env });
  await dropPostgres(config);
  const database = await startPostgres(config, { durable: false });
  const server = given ?? (await startMeilisearch(path.join(config.data, "meilisearch")));
  if (server.missing) console.log(`Meilisearch is left out: ${server.missing}`);
  const child = spawn("tsx", ["bench/search.ts", ...process.argv.slice(2)], {
    cwd: path.join(root, "e2e"),
    env: {
      ...env,
      NODE_ENV: "production",
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --expose-gc`.trim(),
      BENCH_MEILISEARCH: JSON.stringify(server.missing ? { missing: server.missing } : server),
    },
    stdio: "inherit",
  });
  process.once("SIGINT", () => child.kill("SIGINT"));
  const code = await new Promise((resolve) => child.on("close", resolve));
  server.stop?.();
  database.stop();
  return code ?? 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error.stack);
    process.exit(1);
  },
);
