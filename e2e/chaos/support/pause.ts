export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again, ever less often, until the answer is nothing or the time is over. @returns the last answer */
export async function untilNothing<T extends { total: number }>(
  milliseconds: number,
  ask: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (let rest = 250; ; rest = Math.min(rest * 2, 2000)) {
    const answer = await ask();
    if (answer.total === 0 || Date.now() > until) return answer;
    await pause(rest);
  }
}
