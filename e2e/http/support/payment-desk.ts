import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import type Stripe from "stripe";
import { api, officers, signIn } from "./client";
import { database } from "./ledger";
import { ownVariant, provider } from "./refunds";
import { facilities, paidOrder, someVariant } from "./shop";
import { until } from "./until";

export const SOON = { timeout: 25_000, interval: 200 };

/** What happens at Stripe without the shop: a dispute, a payout. */
export async function operate(path: string, fields: object = {}) {
  const request = { method: "POST", body: JSON.stringify(fields) };
  const sandbox = new URL(process.env.STRIPE_API_URL ?? "http://localhost:12111");
  const answer = await fetch(new URL(`/_sandbox/${path}`, sandbox), request);
  return { status: answer.status, body: (await answer.json()) as { id: string; amount: number } };
}

/** What finance reads of payments. */
export async function desk(): Promise<PaymentDesk> {
  const token = await signIn(officers.finance);
  return (await api<PaymentDesk>("/officer/pnbp/payments", { token })).body;
}

export const finding = async (id: string) => (await desk()).findings.find((one) => one.id === id);

/** A variant of the staff's facility and one of the other, with units enough for a file of specs. */
export async function goodsOfBoth(units: number): Promise<[here: string, there: string]> {
  const [here, there] = await Promise.all([ownVariant(units), someVariant(facilities.other, units)]);
  return [here, there.id];
}

/** A paid order of both facilities, once it stands in the books. */
export async function bought(here: string, there: string) {
  const { order_id, order } = await paidOrder(
    { variant_id: here, quantity: 1 },
    { variant_id: there, quantity: 1 },
  );
  const attempt = await database("payment_attempt")
    .where({ order_id, status: "paid" })
    .first("payment_intent_id");
  await until(
    () => database("ledger_entry").where({ order_id }).pluck("kind"),
    ({ length }) => length === 4,
  );
  return { order_id, order, intent: String(attempt.payment_intent_id) };
}

/** A page at Stripe that is of no attempt of the shop's, over Rp25,000. */
export function someSession(
  metadata: Record<string, string> = {},
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Checkout.Session> {
  const price_data = { currency: "idr", unit_amount: 2_500_000, product_data: { name: "Lain" } };
  return provider.checkout.sessions.create(
    {
      mode: "payment",
      line_items: [{ quantity: 1, price_data }],
      metadata,
      payment_intent_data: { metadata },
      success_url: "http://shop.test/ok",
    },
    options,
  );
}

/** What the payment of an order leaves of itself in the provider's hands. */
export async function feeOf(intent: string): Promise<number> {
  const charge = await provider.paymentIntents.retrieve(intent, {
    expand: ["latest_charge.balance_transaction"],
  });
  const movement = (charge.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  return movement.fee / 100;
}
