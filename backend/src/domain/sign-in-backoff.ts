/** Wrong passwords in a row, for one account from one network, that cost nothing but the typing. */
const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * How long one network waits for one account after so many wrong passwords in a row: 30 seconds, doubled each time, at
 * most a quarter of an hour. Somebody else's network never makes the owner wait.
 */
export function signInWaitSeconds(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(failures - FREE_TRIES, 10));
}
