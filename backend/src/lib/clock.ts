import { env } from "../env";

/** When jobs run that look after what waits or was left half done. */
export const EVERY_STRIKE = `*/${env.CLOCK_SECONDS} * * * * *`;

/** Between two rounds of questions to Stripe. */
export const ROUND_MS = 6 * env.CLOCK_SECONDS * 1000;
