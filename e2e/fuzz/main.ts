import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz";

/** Runs against a shop that is up: `npm run fuzz` brings one up and sets the addresses. */
const { values } = parseArgs({
  options: { requests: { type: "string", default: "12000" }, seed: { type: "string", default: "20261126" } },
});

const { statuses, findings, ...counts } = await runFuzz({
  requests: Number(values.requests),
  seed: Number(values.seed),
  ownShop: true,
  backendPid: Number(process.env.BACKEND_PID) || undefined,
});
for (const finding of findings) console.log(finding);
console.log(`Answers by status: ${JSON.stringify(statuses)}`);
console.log(JSON.stringify({ name: "fuzz", ...counts }));
const { server_errors, leaks, memory_growth_mb } = counts;
process.exit(server_errors > 0 || leaks > 0 || (memory_growth_mb ?? 0) >= 100 ? 1 : 0);
