import { MedusaService } from "@medusajs/framework/utils";
import { OrderPayment } from "./models/order-payment";
import { PaymentAttempt } from "./models/payment-attempt";
import { StripeEvent } from "./models/stripe-event";

export default class PaymentInboxModuleService extends MedusaService({
  OrderPayment,
  PaymentAttempt,
  StripeEvent,
}) {}
