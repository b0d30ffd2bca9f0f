import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { messageOf } from "../lib/message-of";
import { findLostEventsWorkflow } from "../workflows/find-lost-events";
import { reconcilePaymentsWorkflow } from "../workflows/reconcile-payments";

const MINUTE = 60_000;
let last = 0;

/** Within ten seconds of a start, then every minute: a shop that was down asks first what it missed. */
export default async function reconcilePayments(container: MedusaContainer) {
  if (Date.now() - last < MINUTE - 5_000) return;
  last = Date.now();
  try {
    await findLostEventsWorkflow(container).run();
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`Stripe could not be asked for lost events: ${messageOf(error)}`);
  }
  await reconcilePaymentsWorkflow(container).run();
}

export const config = { name: "reconcile-payments", schedule: "*/10 * * * * *" };
