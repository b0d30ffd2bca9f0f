import { readdirSync, readFileSync } from "node:fs";

/** What the processes of one group hold in memory, in MB; null when there are none, or the system doesn't tell. */
export function memoryOfGroup(leader: number): number | null {
  const processes = processesOf(leader);
  const kilobytes = processes.reduce((sum, { status }) => sum + Number(field(status, "VmRSS") ?? 0), 0);
  return kilobytes === 0 ? null : Math.round(kilobytes / 1024);
}

/** Signals those of the group that loaded `collect-garbage.cjs`: the signal would end any other. Answers how many. */
export function collectGarbage(leader: number): number {
  const collectors = processesOf(leader).filter(({ status }) => catchesSignal(status));
  for (const { pid } of collectors) safely(() => process.kill(pid, "SIGUSR2"));
  return collectors.length;
}

export function isGone(pid: number): boolean {
  return safely(() => process.kill(pid, 0)) === null;
}

type Process = { pid: number; /** `/proc/[pid]/status` */ status: string };

function processesOf(leader: number): Process[] {
  return (safely(() => readdirSync("/proc")) ?? []).flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = safely(() => readFileSync(`/proc/${name}/stat`, "utf8"));
    const group = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
    if (Number(group) !== leader) return [];
    const status = safely(() => readFileSync(`/proc/${name}/status`, "utf8"));
    return status === null ? [] : [{ pid: Number(name), status }];
  });
}

/** SIGUSR2 is number 12, and bit 11 of the mask of signals that the process handles. */
function catchesSignal(status: string): boolean {
  return ((BigInt(`0x${field(status, "SigCgt") ?? "0"}`) >> 11n) & 1n) === 1n;
}

function field(status: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s+(\\w+)`, "m").exec(status)?.[1];
}

function safely<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
