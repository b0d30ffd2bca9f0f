import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import Stripe from "stripe";
import { DomainError } from "../../domain/domain-error";
import { rupiah } from "../../domain/rupiah";
import { env } from "../../env";
import { expireAtStripe } from "../../lib/expire-at-stripe";
import { signOrderToken } from "../../lib/order-token";
import { askStripe, shopName, stripe } from "../../lib/stripe";
import { giveUpAttempt, keepSession } from "../../modules/payment-inbox/keep-session";
import { toStripeAmount } from "../../modules/stripe-checkout/amount";
import {
  type CheckoutLine,
  type OrderLine,
  toCheckoutLines,
} from "../../modules/stripe-checkout/checkout-lines";
import { toStripeMethod } from "../../modules/stripe-checkout/methods";
import type { PaymentClaim } from "./claim-payment-attempt";

/**
 * Makes Stripe's page for the claimed attempt. Repeated after a crash it answers the same page: the key is ours, and all
 * that is asked under it follows from the attempt. An attempt that another tab gave up meanwhile gets no page: two open
 * ones could both be paid. Nor does one whose order was cancelled meanwhile. One that Stripe refuses (an amount beyond the
 * method's limit, a method that isn't switched on) is closed, so that the next begins anew.
 * @throws DomainError "order_not_payable", "payment_under_way", "payment_method_not_possible" (409)
 */
export const openCheckoutSessionStep = createStep(
  "open-checkout-session",
  async (claim: PaymentClaim, { container }) => {
    if (claim.url) return new StepResponse({ redirect_url: claim.url });
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const session = await createSession(await sessionParams(container, claim), `pay-${claim.attempt_id}`);
    if (!session) {
      await giveUpAttempt(knex, claim);
      throw new DomainError("payment_method_not_possible", {}, "conflict");
    }
    if (!session.url) throw new DomainError("payment_provider_unreachable", {}, "conflict");
    const refusal = await keepSession(knex, claim, { id: session.id, url: session.url });
    if (refusal) {
      await expireAtStripe(session.id);
      await giveUpAttempt(knex, claim);
      throw new DomainError(refusal, {}, "conflict");
    }
    return new StepResponse({ redirect_url: session.url });
  },
);

/** @returns null when Stripe refuses the request as it is */
async function createSession(
  params: Stripe.Checkout.SessionCreateParams,
  key: string,
): Promise<Stripe.Checkout.Session | null> {
  try {
    return await askStripe(() => stripe.checkout.sessions.create(params, { idempotencyKey: key }));
  } catch (error) {
    // Another request under this key is still being answered.
    if (error instanceof Stripe.errors.StripeIdempotencyError)
      throw new DomainError("payment_under_way", {}, "conflict");
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    // Only filled in for convenience: who types another one on Stripe's page can still pay.
    const { customer_email, ...rest } = params;
    if (error.param === "customer_email" && customer_email) return createSession(rest, `${key}-no-email`);
    return null;
  }
}

async function sessionParams(
  container: MedusaContainer,
  claim: PaymentClaim,
): Promise<Stripe.Checkout.SessionCreateParams> {
  const order = await readLines(container, claim.order_id);
  const total = order.lines.reduce((sum, line) => sum + line.unit_price * line.quantity, 0);
  if (total !== claim.amount) throw new DomainError("order_total_wrong", {}, "conflict");
  const metadata = {
    order_id: claim.order_id,
    attempt_id: claim.attempt_id,
    payment_session_id: claim.payment_session_id,
    shop: shopName,
  };
  const token = signOrderToken(claim.order_id, claim.expires_at * 1000, env.ORDER_LINK_SECRET);
  const page = `${env.STOREFRONT_URL}/pesanan/${token}`;
  return {
    mode: "payment",
    client_reference_id: claim.order_id,
    customer_email: order.email,
    locale: "id",
    line_items: toCheckoutLines(order.lines).map(toLineItem),
    ...(claim.method ? { allowed_payment_method_types: [toStripeMethod(claim.method)] } : {}),
    metadata,
    payment_intent_data: { metadata, description: `Pesanan ${order.display_id}` },
    expires_at: claim.expires_at,
    success_url: `${page}/kembali`,
    cancel_url: page,
  };
}

function toLineItem({
  name,
  quantity,
  unit_price,
}: CheckoutLine): Stripe.Checkout.SessionCreateParams.LineItem {
  return {
    quantity,
    price_data: {
      currency: "idr",
      unit_amount: toStripeAmount(rupiah(unit_price)),
      product_data: { name: name.slice(0, 250) },
    },
  };
}

/** Goods and shipping as the shopper knows them, a line each. */
async function readLines(container: MedusaContainer, orderId: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT i.title || coalesce(' (' || nullif((SELECT string_agg(value, ', ' ORDER BY key) FROM jsonb_each_text(i.options)), '') || ')', '') AS name,
            i.quantity, i.unit_price, c.number, f.short_name AS facility, 0 AS place
       FROM consignment_item i
       JOIN consignment c ON c.id = i.consignment_id
       JOIN facility f ON f.id = c.facility_id
      WHERE c.order_id = ?
      UNION ALL
     SELECT 'Ongkir ' || c.service_name || ' dari ' || f.short_name, 1, c.shipping, c.number, f.short_name, 1
       FROM consignment c JOIN facility f ON f.id = c.facility_id
      WHERE c.order_id = ? AND c.shipping > 0
      ORDER BY number, place, name`,
    [orderId, orderId],
  );
  const order = await knex("order").where({ id: orderId }).first("email", "display_id");
  return {
    lines: rows as OrderLine[],
    email: String(order?.email ?? ""),
    display_id: Number(order?.display_id),
  };
}
