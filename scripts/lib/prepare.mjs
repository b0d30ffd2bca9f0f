import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkDisk } from "./machine.mjs";
import { step } from "./progress.mjs";
import { run } from "./run.mjs";
import { root } from "./settings.mjs";

const stamps = path.join(root, ".data/build-stamps");

/** Installs packages when the lock file is not the one that was installed last. */
export async function install(env) {
  const lock = hashOf([path.join(root, "pnpm-lock.yaml"), path.join(root, "package.json")]);
  if (isStamped("install", lock) && existsSync(path.join(root, "node_modules/.bin/turbo"))) return;
  await checkDisk(3);
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  await step("Installing packages", (say) =>
    run("npx", ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"], {
      cwd: root,
      // A development install: NODE_ENV=production would leave the build tools out.
      env: { ...env, NODE_ENV: "development", CI: "true", npm_config_fetch_retries: "1" },
      log: path.join(root, ".data/logs/install.log"),
      failure: "Installing packages failed",
      fromNetwork: true,
      onLine: (line) => /^Progress|^Packages/.test(line) && say(line),
    }),
  );
  stamp("install", lock);
}

/**
 * Builds backend and storefront when a source changed since the last build.
 * @param backendOnly for development: the built backend migrates and fills the database, the rest runs from its sources
 */
export async function build(env, { backendOnly = false } = {}) {
  const folders = backendOnly ? ["backend"] : ["backend", "storefront", "sandbox"];
  const sources = hashOf(
    folders.flatMap((folder) => filesOf(path.join(root, folder))).concat(path.join(root, "pnpm-lock.yaml")),
  );
  const [name, other] = backendOnly ? ["build-backend", "build"] : ["build", "build-backend"];
  if (isStamped(name, sources)) return;
  await checkDisk(2);
  // Either build replaces what the other has made.
  for (const made of [name, other]) rmSync(path.join(stamps, made), { force: true });
  const only = backendOnly ? ["--filter=@karya/backend"] : [];
  await step(backendOnly ? "Building the backend" : "Building backend and storefront", () =>
    run("turbo", ["run", "build", "--output-logs=errors-only", "--concurrency=2", ...only], {
      cwd: root,
      env: { ...env, NODE_ENV: "production" },
      log: path.join(root, ".data/logs/build.log"),
      failure: "The build failed",
    }),
  );
  stamp(name, sources);
}

export function isStamped(name, value, folder = stamps) {
  const file = path.join(folder, name);
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

export function stamp(name, value, folder = stamps) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), value);
}

/** A digest of names and contents. */
export function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort())
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const MADE = new Set(["node_modules", ".next", ".medusa", ".turbo", "dist", "next-env.d.ts"]);

export function filesOf(folder) {
  return readdirSync(folder)
    .filter((name) => !MADE.has(name))
    .map((name) => path.join(folder, name))
    .flatMap((entry) => (statSync(entry).isDirectory() ? filesOf(entry) : [entry]));
}
