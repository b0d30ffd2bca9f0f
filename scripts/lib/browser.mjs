import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Refusal, root } from "./settings.mjs";

const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium: Playwright's own, else one that the machine has, else one that can be installed.
 * @throws Refusal when none can be had.
 */
export function findBrowser() {
  const require = createRequire(path.join(root, "e2e/package.json"));
  const own = require("@playwright/test").chromium.executablePath();
  const has = () => (existsSync(own) ? own : installed.map(onPath).find(Boolean));
  if (has()) return has();
  attempt("playwright", ["install", "chromium"], path.join(root, "e2e"));
  if (has()) return has();
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    attempt("apt-get", ["update"]);
    attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]);
  }
  if (has()) return has();
  throw new Refusal(
    "No browser for the tests: install Chromium (Debian: apt-get install chromium), then run npm test again.",
  );
}

function attempt(command, args, cwd = root) {
  const bin = path.join(root, "e2e/node_modules/.bin");
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  };
  spawnSync(command, args, { cwd, env, stdio: "ignore", timeout: 300_000 });
}

function onPath(name) {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(existsSync);
}
