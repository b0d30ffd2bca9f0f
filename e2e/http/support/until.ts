import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer fits, and gives it. For hooks, and what they call: `expect.poll` is for tests alone. */
export async function until<Answer>(
  ask: () => PromiseLike<Answer>,
  fits: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + 25_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`It stayed ${JSON.stringify(answer)}.`);
    await pause(100);
  }
}
