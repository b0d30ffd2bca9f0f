import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { checkNode } from "./lib/machine.mjs";
import { isOwnPostgres, startPostgres } from "./lib/postgres.mjs";
import { environment, Refusal, root, settings } from "./lib/settings.mjs";

/** Loads goods into the database of `npm start`, beside the running shop or without it. */
async function main() {
  checkNode();
  const config = settings({ dataFolder: ".data" });
  if (!existsSync(path.join(config.data, "stamps/database"))) {
    throw new Refusal("There is no shop here yet: run npm start once, then load more goods.");
  }
  const needsDatabase = config.embeddedDatabase && !(await isOwnPostgres(config));
  const database = needsDatabase ? await startPostgres(config) : null;
  try {
    const loader = spawnSync("tsx", ["src/main.ts", ...process.argv.slice(2)], {
      cwd: path.join(root, "seed"),
      env: environment(config),
      stdio: "inherit",
    });
    return loader.status ?? 1;
  } finally {
    database?.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error.stack);
    process.exit(1);
  },
);
