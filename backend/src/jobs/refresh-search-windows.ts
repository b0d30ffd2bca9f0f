import type { MedusaContainer } from "@medusajs/framework/types";
import { refreshSearchWindowsWorkflow } from "../workflows/refresh-search-windows";

const MINUTE_MS = 60_000;
/** A process that was down for longer leaves the rest to the nightly comparison. */
const FIRST_LOOK_MS = 24 * 60 * MINUTE_MS;

let last = Date.now() - FIRST_LOOK_MS;

export default async function refreshSearchWindows(container: MedusaContainer) {
  const now = Date.now();
  await refreshSearchWindowsWorkflow(container).run({ input: { since: new Date(last - MINUTE_MS) } });
  last = now;
}

export const config = { name: "refresh-search-windows", schedule: "*/15 * * * * *" };
