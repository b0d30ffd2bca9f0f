import { logger } from "@medusajs/framework/logger";
import { MedusaService } from "@medusajs/framework/utils";
import { env } from "../../env";
import { messageOf } from "../../lib/message-of";
import { stripe } from "../../lib/stripe";
import { stripeKeyProblem } from "../../lib/stripe-key-problem";
import { OrderPayment } from "./models/order-payment";
import { PaymentAttempt } from "./models/payment-attempt";
import { StripeEvent } from "./models/stripe-event";

export default class PaymentInboxModuleService extends MedusaService({
  OrderPayment,
  PaymentAttempt,
  StripeEvent,
}) {
  __hooks = { onApplicationStart: askAboutKey };
}

/** Ends a process whose key Stripe refuses: nobody could pay. A Stripe that doesn't answer holds no start up. */
async function askAboutKey(): Promise<void> {
  const problem = await stripeKeyProblem(stripe, env.STRIPE_ACCOUNT).catch((error: unknown) => {
    logger.warn(`Stripe could not be asked whether it knows STRIPE_SECRET_KEY: ${messageOf(error)}`);
    return null;
  });
  if (!problem) return;
  logger.error(problem);
  // Medusa goes on where this hook throws.
  process.exit(1);
}
