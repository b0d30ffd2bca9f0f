/** Failures after which a row is set aside for a person to look at: some three hours of trying. */
export const MOST_ATTEMPTS = 22;

const LONGEST_SECONDS = 15 * 60;

/**
 * Seconds until the next try: 1, 2, 4 … up to a quarter of an hour, each a quarter more or less, so that rows which
 * failed together don't all come back together.
 * @param attempts failures so far, at least 1
 * @param random from 0 to below 1
 */
export function retryDelaySeconds(attempts: number, random: number): number {
  const whole = Math.min(2 ** Math.min(attempts - 1, 30), LONGEST_SECONDS);
  return whole * (0.75 + random / 2);
}
