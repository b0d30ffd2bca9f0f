import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./settings.mjs";

/** Logs are for whoever runs the shop. */
const LOG = { mode: 0o600 };

/**
 * Shows nothing of a command unless it fails; then the end of what it said, and where the rest is.
 * @param fromNetwork it fetches packages: a failed connection is the network's
 */
export function run(command, args, { log, onLine, failure, fromNetwork = false, ...options }) {
  mkdirSync(path.dirname(log), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const file = createWriteStream(log, LOG);
    let all = "";
    const hear = (chunk) => {
      file.write(chunk);
      all += chunk;
      if (onLine) for (const line of String(chunk).split("\n")) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => {
      file.end();
      if (code === 0) return resolve(all);
      reject(new Refusal(explain(all, failure ?? `${command} ${args.join(" ")} failed`, log, fromNetwork)));
    });
  });
}

/** Turns the known ways in which a machine fails into one sentence each. */
function explain(output, sentence, log, fromNetwork) {
  if (/ENOSPC|No space left on device/.test(output)) {
    return "The disk is full. Free at least 3 GB, then run the command again.";
  }
  if (
    fromNetwork &&
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|network/i.test(output)
  ) {
    return "The package registry could not be reached. The first install needs a network: check it, then run the command again.";
  }
  const end = output.trim().split("\n").slice(-15).join("\n");
  return `${sentence}. The full output is in ${log}; it ends with:\n${end}`;
}

/** Starts a part of the shop that stays. It leads its own process group, so that it can be ended with its children. */
export function startService(name, command, args, { log, ...options }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log, LOG);
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const ended = new Promise((resolve) => child.on("close", (code) => resolve(code)));
  child.on("error", () => {});
  return { name, log, child, ended, command: [command, ...args].join(" ") };
}

/** Ends a service kindly, then firmly. */
export async function stopService(service) {
  if (service.child.exitCode !== null || service.child.signalCode !== null) return;
  signalGroup(service.child.pid, "SIGTERM");
  const late = setTimeout(() => signalGroup(service.child.pid, "SIGKILL"), 8000);
  await service.ended;
  clearTimeout(late);
}

export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Waits for an address to answer; a service that ends meanwhile is a failure with the end of its log. */
export async function waitFor(url, service, seconds = 90) {
  let over = false;
  service.ended.then(() => (over = true));
  for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
    if (over) break;
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer && answer.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const end = readFileSync(service.log, "utf8").trim().split("\n").slice(-15).join("\n");
  throw new Refusal(`The ${service.name} did not start. Its log, ${service.log}, ends with:\n${end}`);
}
