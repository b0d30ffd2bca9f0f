import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CapturePaymentInput,
  DeletePaymentInput,
  GetPaymentStatusInput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  UpdatePaymentInput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { stripeClient, type StripeConnection } from "./client";

/**
 * Order first, pay second: a session is pending until Stripe itself says that a Checkout Session of it is paid.
 * `data.checkout_session_id` names which one to ask about; nothing else in the data is believed.
 */
export class StripeCheckoutProviderService extends AbstractPaymentProvider<StripeConnection> {
  static override identifier = "stripe-checkout";
  private readonly stripe: Stripe;

  constructor(cradle: Record<string, unknown>, options: StripeConnection) {
    super(cradle, options);
    this.stripe = stripeClient(options);
  }

  /** No call to Stripe: its session is made when the shopper goes to pay, perhaps more than once. */
  async initiatePayment({ data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session_id = String(data?.session_id ?? "");
    return { id: session_id, data: { session_id }, status: PaymentSessionStatus.PENDING };
  }

  async updatePayment({ data }: UpdatePaymentInput) {
    return { data };
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const paid = await this.paidSession(data);
    if (!paid) return { data, status: PaymentSessionStatus.PENDING_AUTHORIZATION };
    return {
      data: { ...data, payment_intent_id: idOf(paid.payment_intent) },
      status: PaymentSessionStatus.CAPTURED,
    };
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput) {
    const status = (await this.paidSession(data))
      ? PaymentSessionStatus.CAPTURED
      : PaymentSessionStatus.PENDING_AUTHORIZATION;
    return { data, status };
  }

  /** Stripe captured when the shopper paid. */
  async capturePayment({ data }: CapturePaymentInput) {
    return { data };
  }

  /** Open Checkout Sessions are expired by the workflows that know of them. */
  async cancelPayment({ data }: CancelPaymentInput) {
    return { data };
  }

  async deletePayment({ data }: DeletePaymentInput) {
    return { data };
  }

  /** As Stripe has it now; a payment that Stripe was never asked for is as it was. */
  async retrievePayment({ data }: RetrievePaymentInput) {
    const id = data?.checkout_session_id;
    if (typeof id !== "string") return { data };
    const session = await this.stripe.checkout.sessions.retrieve(id);
    return { data: { ...data, status: session.status, payment_status: session.payment_status } };
  }

  /** Money goes back by the finance desk and by the workflows of late money, which keep the books. */
  async refundPayment(_: RefundPaymentInput): Promise<RefundPaymentOutput> {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Refunds are made at the finance desk.");
  }

  /** Stripe's events come in through our own route, which records them before anything else. */
  async getWebhookActionAndData(_: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    return { action: "not_supported" };
  }

  private async paidSession(data: Record<string, unknown> | undefined) {
    const id = data?.checkout_session_id;
    if (typeof id !== "string") return null;
    const session = await this.stripe.checkout.sessions.retrieve(id);
    const ours = session.metadata?.payment_session_id === data?.session_id;
    return ours && session.payment_status === "paid" ? session : null;
  }
}

function idOf(reference: string | { id: string } | null): string {
  return typeof reference === "string" ? reference : (reference?.id ?? "");
}
