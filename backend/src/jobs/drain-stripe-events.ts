import type { MedusaContainer } from "@medusajs/framework/types";
import { drainStripeEventsWorkflow } from "../workflows/drain-stripe-events";

export default async function drainStripeEvents(container: MedusaContainer) {
  await drainStripeEventsWorkflow(container).run();
}

export const config = { name: "drain-stripe-events", schedule: "*/5 * * * * *" };
