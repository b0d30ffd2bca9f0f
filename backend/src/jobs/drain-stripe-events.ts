import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../env";
import { drainStripeEventsWorkflow } from "../workflows/drain-stripe-events";

/** Oftener than other work where the clock strikes slowly: a buyer may be waiting to read that the money is there. */
const SECONDS = Math.min(5, env.CLOCK_SECONDS);

export default async function drainStripeEvents(container: MedusaContainer) {
  await drainStripeEventsWorkflow(container).run();
}

export const config = { name: "drain-stripe-events", schedule: `*/${SECONDS} * * * * *` };
