import { env } from "../env";

/** When jobs run that look after what waits or was left half done. */
export const EVERY_STRIKE = `*/${env.CLOCK_SECONDS} * * * * *`;

/** In SQL: what was taken up is not taken up again before. */
export const ONE_STRIKE = `interval '${env.CLOCK_SECONDS} seconds'`;

/** Between two rounds of questions to Stripe. */
export const ROUND_MS = 6 * env.CLOCK_SECONDS * 1000;

/** The same in SQL. */
export const ONE_ROUND = `interval '${ROUND_MS} milliseconds'`;
