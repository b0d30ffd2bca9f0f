import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { SeedQuestions, ToSeeder } from "@karya/backend/src/scripts/seed/messages.js";

/** Who answers the script's questions. */
export type Answers = {
  [Q in keyof SeedQuestions]: (ask: SeedQuestions[Q]["ask"]) => Promise<SeedQuestions[Q]["answer"]>;
};

const backend = path.join(import.meta.dirname, "../../backend");

/**
 * Runs one of the backend's scripts with Medusa's container, in a process of its own, and answers what it asks for.
 * The built backend is used when there is one; its sources otherwise, or when `fromSource` is set.
 * @throws Error when the script fails; what it said is on stderr.
 */
export async function runInBackend(
  script: string,
  answers: Answers,
  { fromSource = false, env = {} }: { fromSource?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  const built = path.join(backend, ".medusa/server");
  const useBuilt = !fromSource && existsSync(path.join(built, "src/scripts", `${script}.js`));
  const file = `./src/scripts/${script}.${useBuilt ? "js" : "ts"}`;
  const child = fork(path.join(backend, "node_modules/@medusajs/cli/cli.js"), ["exec", file], {
    cwd: useBuilt ? built : backend,
    // Only numbers, text and PNG bytes cross, and "advanced" carries bytes as they are.
    serialization: "advanced",
    // Its log goes to stderr, so that stdout stays a list of progress lines.
    stdio: ["ignore", 2, 2, "ipc"],
    // This process may run on TypeScript through a loader; Medusa has its own.
    execArgv: [],
    env: { LOG_LEVEL: "error", ...env, ...process.env },
  });
  const ending = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGTERM", ending).on("SIGINT", ending);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on("error", reject);
      child.on("message", (message: ToSeeder) => {
        if ("progress" in message) return void process.stdout.write(`${message.progress}\n`);
        answer(message, answers).then((value) => child.connected && child.send(value), reject);
      });
      child.on("exit", (code, signal) =>
        code === 0
          ? resolve()
          : reject(new Error(`The backend's script ${script} ended with ${signal ?? code}.`)),
      );
    });
  } finally {
    process.off("SIGTERM", ending).off("SIGINT", ending);
    if (child.exitCode === null) child.kill();
  }
}

function answer(message: Extract<ToSeeder, { question: string }>, answers: Answers) {
  if (message.question === "draw") return answers.draw(message.ask);
  return answers[message.question](undefined);
}
