import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { EVERY_STRIKE, ROUND_MS } from "../lib/clock";
import { messageOf } from "../lib/message-of";
import { findLostEventsWorkflow } from "../workflows/find-lost-events";
import { reconcilePaymentsWorkflow } from "../workflows/reconcile-payments";

let last = 0;

/** At the first strike after a start, then every sixth: a shop that was down asks first what it missed. */
export default async function reconcilePayments(container: MedusaContainer) {
  if (Date.now() - last < 0.9 * ROUND_MS) return;
  last = Date.now();
  try {
    await findLostEventsWorkflow(container).run();
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`Stripe could not be asked for lost events: ${messageOf(error)}`);
  }
  await reconcilePaymentsWorkflow(container).run();
}

export const config = { name: "reconcile-payments", schedule: EVERY_STRIKE };
