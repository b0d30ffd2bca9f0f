import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { signalGroup } from "./run.mjs";
import { Refusal } from "./settings.mjs";

const parts = [];

/** What runs now is written down, so that the next start can end what a killed one left behind. */
export function remember(config, { name, child }) {
  mkdirSync(config.data, { recursive: true });
  parts.push({ name, pid: child.pid, born: bornAt(child.pid) });
  const own = { pid: process.pid, born: bornAt(process.pid), parts };
  writeFileSync(path.join(config.data, "running.json"), JSON.stringify(own));
}

export function forget(config) {
  rmSync(path.join(config.data, "running.json"), { force: true });
}

/** @throws Refusal when the shop of this folder already runs. */
export async function endLeftovers(config) {
  const file = path.join(config.data, "running.json");
  if (!existsSync(file)) return;
  const kept = readKept(file);
  if (isSame(kept)) {
    throw new Refusal(
      `The shop of this folder already runs (process ${kept.pid}): http://localhost:${config.ports.storefront}`,
    );
  }
  for (const part of kept.parts.filter(isSame)) signalGroup(part.pid, "SIGKILL");
  forget(config);
  if (kept.parts.length > 0) await new Promise((resolve) => setTimeout(resolve, 300));
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { pid: 0, born: "", parts: [] };
  }
}

/** A process id alone may have been given to another program since: the time of birth tells. */
function isSame({ pid, born }) {
  return born !== null && bornAt(pid) === born;
}

function bornAt(pid) {
  try {
    if (existsSync("/proc/self/stat")) {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    }
    process.kill(pid, 0);
    return "alive";
  } catch {
    return null;
  }
}
