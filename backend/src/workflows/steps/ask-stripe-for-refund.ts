import Stripe from "stripe";
import { refundKey } from "../../domain/refund";
import { nearestRupiah, rupiah, rupiahText } from "../../domain/rupiah";
import { isOurRefund } from "../../lib/our-refund";
import { refundFailed, refundFailure } from "../../lib/refund-failed";
import { stripe } from "../../lib/stripe";
import type { RefundRow } from "../../modules/refund/read-refund";
import { fromStripeAmount, toStripeAmount } from "../../modules/stripe-checkout/amount";

export type StripeRefund = {
  id: string;
  payment_intent_id: string;
  /** Whole rupiah. */
  amount: number;
  created_at: Date;
  succeeded: boolean;
  /** Why it failed for good; null while it has not. */
  failure: string | null;
};

/** It can't be made: Stripe says so and will say so again under this key, or money went back by another hand. */
export class RefundRefused extends Error {}

/** The payment that a refund is of. */
export type RefundedPayment = {
  payment_intent: string;
  /** Stripe's refunds that are of other requests of the order. */
  taken: ReadonlySet<string>;
};

type Wanted = Pick<RefundRow, "id" | "order_id" | "consignment_number" | "amount" | "attempt">;

/** The claim holds for half a minute: three calls of this length fit into it. The worker repeats, not the SDK. */
const PATIENCE = { timeout: 8_000, maxNetworkRetries: 0 } as const;

/** After so many answers of "our fault" a person should look; a retry then begins by looking for the refund again. */
const MOST_TRIES = 8;

/**
 * Asks Stripe for the refund, exactly once whatever happened before. Stripe is first asked whether it has made it already,
 * for it forgets idempotency keys after a day; the key covers the moments in between. One of the same amount that somebody
 * made in Stripe's dashboard is taken up and marked as ours; one of another amount must be recorded first.
 * @throws RefundRefused for good; Stripe's own error when it may be tried again
 */
export async function askForRefund(
  refund: Wanted & Pick<RefundRow, "tries">,
  payment: RefundedPayment,
  client: Stripe = stripe,
): Promise<StripeRefund> {
  try {
    const { own, fitting, foreign } = await findMade(refund, payment, client);
    if (own) return toAnswer(own);
    const metadata = marksOf(refund);
    if (fitting) return toAnswer(await client.refunds.update(fitting.id, { metadata }, PATIENCE));
    if (foreign.length > 0) throw new RefundRefused(recordFirst(foreign));
    return toAnswer(
      await client.refunds.create(
        {
          payment_intent: payment.payment_intent,
          amount: toStripeAmount(rupiah(refund.amount)),
          reason: "requested_by_customer",
          metadata,
        },
        { ...PATIENCE, idempotencyKey: refundKey(refund.id, refund.attempt) },
      ),
    );
  } catch (error) {
    throw finalRefusalOf(error, refund.tries) ?? error;
  }
}

/**
 * Whether a further try would find the money given back already: made before and its answer lost, or made in the dashboard.
 * @throws Stripe's own error when it gave no answer
 */
export async function isAtStripe(
  refund: Wanted,
  payment: RefundedPayment,
  client: Stripe = stripe,
): Promise<boolean> {
  try {
    const { own, fitting } = await findMade(refund, payment, client);
    return (own ?? fitting) !== undefined;
  } catch (error) {
    // The present account doesn't know the payment, after a change of keys: it gives nothing back of it.
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return false;
    throw error;
  }
}

export async function lookUpRefund(id: string): Promise<StripeRefund> {
  return toAnswer(await stripe.refunds.retrieve(id, {}, PATIENCE));
}

type Made = {
  /** Marked with the request. */
  own: Stripe.Refund | undefined;
  /** Made in the dashboard, over exactly what is asked for. */
  fitting: Stripe.Refund | undefined;
  /** All that were made in the dashboard. */
  foreign: Stripe.Refund[];
};

/** What was given back of the payment, but for what failed and what is of other requests. */
async function findMade(
  refund: Wanted,
  { payment_intent, taken }: RefundedPayment,
  client: Stripe,
): Promise<Made> {
  const amount = toStripeAmount(rupiah(refund.amount));
  const foreign: Stripe.Refund[] = [];
  for await (const made of client.refunds.list({ payment_intent, limit: 100 }, PATIENCE)) {
    if (refundFailed(made) || taken.has(made.id)) continue;
    if (made.metadata?.refund_id === refund.id) return { own: made, fitting: undefined, foreign };
    if (!isOurRefund(made)) foreign.push(made);
  }
  return { own: undefined, fitting: foreign.find((made) => made.amount === amount), foreign };
}

function marksOf({ id, attempt, order_id, consignment_number }: Wanted) {
  return { refund_id: id, refund_attempt: String(attempt), order_id, consignment_number };
}

function recordFirst(foreign: readonly Stripe.Refund[]): string {
  const amounts = foreign.map(({ amount }) => rupiahText(nearestRupiah(amount))).join(" dan ");
  return `Lewat dasbor Stripe sudah dikembalikan ${amounts} dari pesanan ini, dan belum tercatat di toko. Setujui lebih dahulu permintaan pengembalian yang jumlahnya sama persis dengan itu, lalu coba lagi permintaan ini.`;
}

function finalRefusalOf(error: unknown, tries: number): RefundRefused | null {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409) {
    return new RefundRefused(`Stripe menolak: ${error.message}`);
  }
  if (error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode !== 409) {
    return new RefundRefused(`Stripe menolak: ${error.message}`);
  }
  if (error instanceof Stripe.errors.StripeAPIError && tries >= MOST_TRIES) {
    return new RefundRefused(`Stripe terganggu terus-menerus: ${error.message}`);
  }
  return null;
}

function toAnswer(refund: Stripe.Refund): StripeRefund {
  const intent = refund.payment_intent;
  return {
    id: refund.id,
    payment_intent_id: typeof intent === "string" ? intent : (intent?.id ?? ""),
    amount: fromStripeAmount(refund.amount),
    created_at: new Date(refund.created * 1000),
    succeeded: refund.status === "succeeded",
    failure: refundFailed(refund) ? refundFailure(refund) : null,
  };
}
