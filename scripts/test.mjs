import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { choosePorts, forgetServices } from "./lib/apart.mjs";
import { findBrowser } from "./lib/browser.mjs";
import { checkNode } from "./lib/machine.mjs";
import { givenMeilisearch, startMeilisearch } from "./lib/meilisearch.mjs";
import { dropPostgres } from "./lib/postgres.mjs";
import { build, install } from "./lib/prepare.mjs";
import { step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { environment, Refusal, root, settings } from "./lib/settings.mjs";
import { bringUp } from "./lib/stack.mjs";

const logs = path.join(root, ".data/test/logs");
const total = { passed: 0, failed: 0, skipped: 0 };
let down = async () => {};

/** Commands that pass or fail as a whole, all at once. */
async function check(title, commands, env) {
  await count(title, async () => {
    const checks = await Promise.allSettled(
      commands.map(([command, ...args]) =>
        run(command, args, {
          cwd: root,
          env,
          log: path.join(logs, `${command}.log`),
          failure: `${command} failed`,
        }),
      ),
    );
    const failures = checks.filter(({ status }) => status === "rejected");
    for (const { reason } of failures) console.error(`\n${reason.message}\n`);
    return { passed: checks.length - failures.length, failed: failures.length, skipped: 0 };
  });
}

/** A test runner that writes a report: its tests are counted one by one. */
async function suite(title, command, args, { cwd = root, env, report, read }) {
  rmSync(report, { force: true });
  await count(title, async () => {
    const failure = await run(command, args, {
      cwd,
      env,
      log: path.join(logs, `${title.replaceAll(" ", "-")}.log`),
      failure: `${title} failed`,
    }).then(
      () => null,
      (error) => error,
    );
    const result = read(JSON.parse(readFileSync(report, "utf8")));
    if (failure) console.error(`\n${failure.message}\n`);
    return failure && result.failed === 0 ? { ...result, failed: 1 } : result;
  });
}

async function count(title, work) {
  try {
    await step(title, async () => {
      const result = await work();
      for (const key of Object.keys(total)) total[key] += result[key];
      if (result.failed > 0) throw new Refusal(`${title}: ${result.failed} failed`);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!/: \d+ failed$/.test(error.message)) {
      total.failed += 1;
      console.error(`\n${error.message}\n`);
    }
  }
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.success ? 0 : Number(report.numFailedTests === 0)),
  skipped: report.numPendingTests + report.numTodoTests,
});

const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

async function main() {
  checkNode();
  const given = givenMeilisearch();
  forgetServices();
  await choosePorts();
  // Many tests wait for the clock.
  const config = settings({ dataFolder: ".data/test", clockSeconds: 2 });
  console.log("\nKarya Binaan: every check\n");
  await install({ ...process.env });
  await dropPostgres(config);
  rmSync(config.data, { recursive: true, force: true });

  const tools = environment(config);
  await check(
    "lint, format, unused code",
    [["eslint", "."], ["prettier", "--check", "--log-level", "warn", "."], ["knip"]],
    tools,
  );
  await check(
    "types",
    [["turbo", "run", "typecheck", "--output-logs=errors-only", "--concurrency=2"]],
    tools,
  );
  const unitReport = path.join(logs, "unit.json");
  await suite(
    "unit tests",
    "vitest",
    // All files in one process: to load their modules anew for each takes longer than the tests.
    ["run", "--no-isolate", "--reporter=json", "--reporter=default", `--outputFile.json=${unitReport}`],
    {
      env: { ...tools, NODE_ENV: "test" },
      report: unitReport,
      read: vitestCounts,
    },
  );

  await build(tools);
  const stack = await bringUp(config, {
    durable: false,
    apart: true,
    onDown: (ending) => (down = ending),
  });
  const env = {
    ...stack.env,
    NODE_ENV: "test",
    PUBLISHABLE_KEY: stack.publishableKey,
    BROWSER: findBrowser(),
    MEILISEARCH_FOR_TESTS: JSON.stringify(given ?? (await meilisearchForTests(config))),
  };
  const cwd = path.join(root, "e2e");
  const bin = path.join(cwd, "node_modules/.bin");
  // Before the HTTP specs, which leave many parcels behind.
  const journeyReport = path.join(logs, "journeys.json");
  await suite("journeys in a browser", path.join(bin, "playwright"), ["test", "--reporter=json,line"], {
    cwd,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport },
    report: journeyReport,
    read: playwrightCounts,
  });
  const httpReport = path.join(logs, "http.json");
  await suite(
    "HTTP specs",
    path.join(bin, "vitest"),
    [
      ...["run", "--project=http"],
      ...["--reporter=json", "--reporter=default", `--outputFile.json=${httpReport}`],
    ],
    {
      cwd,
      env,
      report: httpReport,
      read: vitestCounts,
    },
  );
  const chaosReport = path.join(logs, "chaos.json");
  await suite(
    "chaos, its short form",
    path.join(bin, "vitest"),
    [
      ...["run", "--project=chaos"],
      ...["--reporter=json", "--reporter=default", `--outputFile.json=${chaosReport}`],
    ],
    // It brings up a shop of its own, to kill.
    { cwd, env: { ...process.env, PATH: tools.PATH }, report: chaosReport, read: vitestCounts },
  );
}

/** The search's contract is tested on a real server; without one its tests are skipped, and it is said here. */
async function meilisearchForTests(config) {
  const server = await startMeilisearch(path.join(config.data, "meilisearch"));
  if (!server.missing) return { host: server.host, apiKey: server.apiKey };
  console.log(`\n  ! MEILISEARCH IS NOT TESTED: ${server.missing}\n`);
  return { missing: server.missing };
}

async function end(code) {
  await down();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(130));

main()
  .catch((error) => {
    total.failed += 1;
    console.error(`\n${error instanceof Refusal ? error.message : error.stack}`);
  })
  .then(() => {
    console.log(
      `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`,
    );
    return end(total.failed > 0 ? 1 : 0);
  });
