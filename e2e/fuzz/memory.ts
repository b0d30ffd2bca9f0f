import { readdirSync, readFileSync } from "node:fs";

/** What the processes of one group hold in memory, in MB; null where the system doesn't tell. */
export function memoryOfGroup(leader: number): number | null {
  let kilobytes = 0;
  for (const name of safely(() => readdirSync("/proc")) ?? []) {
    if (!/^\d+$/.test(name)) continue;
    const stat = safely(() => readFileSync(`/proc/${name}/stat`, "utf8"));
    const group = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
    if (Number(group) !== leader) continue;
    const status = safely(() => readFileSync(`/proc/${name}/status`, "utf8"));
    kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status ?? "")?.[1] ?? 0);
  }
  return kilobytes === 0 ? null : Math.round(kilobytes / 1024);
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
