import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz";

/** Runs against a shop that is up: `npm run fuzz` brings one up and sets the addresses. */
const { values } = parseArgs({
  options: { requests: { type: "string", default: "12000" }, seed: { type: "string", default: "20261126" } },
});

const [backend, storefront] = [Number(process.env.BACKEND_PID), Number(process.env.STOREFRONT_PID)];
const servers = backend && storefront ? { backend, storefront } : undefined;

const { statuses, findings, ...counts } = await runFuzz({
  requests: Number(values.requests),
  seed: Number(values.seed),
  ownShop: true,
  servers,
});
const { server_errors, leaks, memory_growth_mb, unasked, events_taken } = counts;
const isMeasured = !servers || memory_growth_mb !== null;
for (const finding of findings) console.log(finding);
console.log(`Answers by status: ${JSON.stringify(statuses)}`);
if (!isMeasured) console.log("The memory could not be measured.");
if (unasked > 0) console.log("Not everything was asked: send more requests.");
if (events_taken === 0) console.log("None of Stripe's events was taken.");
console.log(JSON.stringify({ name: "fuzz", ...counts }));
const isSound = server_errors === 0 && leaks === 0 && (memory_growth_mb ?? 0) < 100;
const isWhole = isMeasured && unasked === 0 && events_taken > 0;
process.exit(isSound && isWhole ? 0 : 1);
