import { spawn } from "node:child_process";
import path from "node:path";
import { checkNode } from "./lib/machine.mjs";
import { build, install } from "./lib/prepare.mjs";
import { environment, Refusal, root, settings } from "./lib/settings.mjs";

/** `node scripts/chaos.mjs oversell`: installs and builds what is needed, then runs that of `e2e/chaos/`. */
async function main() {
  checkNode();
  const [name = "", ...rest] = process.argv.slice(2);
  const tools = environment(settings({ dataFolder: ".data/chaos" }));
  await install({ ...process.env });
  await build(tools);
  const child = spawn("tsx", [`chaos/${name}.ts`, ...rest], {
    cwd: path.join(root, "e2e"),
    env: { ...process.env, PATH: tools.PATH },
    stdio: "inherit",
  });
  // The terminal's Ctrl-C reaches the child too; it ends what it started, then this ends with it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error.stack);
    process.exit(1);
  },
);
