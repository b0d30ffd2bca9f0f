import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { checkNode } from "./lib/machine.mjs";
import { dropPostgres } from "./lib/postgres.mjs";
import { build, install } from "./lib/prepare.mjs";
import { Refusal, environment, root, settings } from "./lib/settings.mjs";
import { bringUp } from "./lib/stack.mjs";
import { choosePorts, forgetServices } from "./lib/apart.mjs";

let down = async () => {};

/** Brings up a shop of its own, as `npm test` does, and sends it malformed requests. The last line is JSON. */
async function main() {
  checkNode();
  forgetServices();
  await choosePorts();
  const config = settings({ dataFolder: ".data/fuzz" });
  console.log("\nKarya Binaan: malformed requests\n");
  await install({ ...process.env });
  await dropPostgres(config);
  rmSync(config.data, { recursive: true, force: true });
  await build(environment(config));
  const collector = path.join(root, "e2e/fuzz/collect-garbage.cjs");
  const options = ["--expose-gc", `--require ${JSON.stringify(collector)}`];
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS ?? "", ...options].join(" ").trim();
  const stack = await bringUp(config, { durable: false, onDown: (ending) => (down = ending) });
  const pidOf = (wanted) => String(stack.parts.find(({ name }) => name === wanted).child.pid);
  const fuzz = spawn("tsx", ["fuzz/main.ts", ...process.argv.slice(2)], {
    cwd: path.join(root, "e2e"),
    env: {
      ...stack.env,
      PUBLISHABLE_KEY: stack.publishableKey,
      BACKEND_PID: pidOf("backend"),
      STOREFRONT_PID: pidOf("storefront"),
    },
    // What the stack says when it ends must not come after the last line.
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  fuzz.stdout.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve) => fuzz.on("close", resolve));
  await down();
  console.log(said.trimEnd());
  return code ?? 1;
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => down().then(() => process.exit(130)));

main().then(
  (code) => process.exit(code),
  async (error) => {
    await down();
    console.error(error instanceof Refusal ? error.message : error.stack);
    process.exit(1);
  },
);
