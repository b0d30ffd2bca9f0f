import Stripe from "stripe";
import { refundKey } from "../../domain/refund";
import { rupiah } from "../../domain/rupiah";
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

/** Stripe said no, and will say so again under this key. */
export class RefundRefused extends Error {}

/** The claim holds for half a minute: three calls of this length fit into it. The worker repeats, not the SDK. */
const PATIENCE = { timeout: 8_000, maxNetworkRetries: 0 } as const;

/** After so many answers of "our fault" a person should look; a retry then begins by looking for the refund again. */
const MOST_TRIES = 8;

/**
 * Asks Stripe for the refund, exactly once whatever happened before. Stripe is first asked whether it has made it already,
 * for it forgets idempotency keys after a day; the key covers the moments in between.
 * @throws RefundRefused for good; Stripe's own error when it may be tried again
 */
export async function askForRefund(
  refund: Pick<RefundRow, "id" | "order_id" | "consignment_number" | "amount" | "attempt" | "tries">,
  payment_intent: string,
  client: Stripe = stripe,
): Promise<StripeRefund> {
  try {
    const known = await findRefundOf(client, refund.id, payment_intent);
    if (known) return toAnswer(known);
    const { id, order_id, consignment_number } = refund;
    return toAnswer(
      await client.refunds.create(
        {
          payment_intent,
          amount: toStripeAmount(rupiah(refund.amount)),
          reason: "requested_by_customer",
          metadata: { refund_id: id, refund_attempt: String(refund.attempt), order_id, consignment_number },
        },
        { ...PATIENCE, idempotencyKey: refundKey(id, refund.attempt) },
      ),
    );
  } catch (error) {
    throw finalRefusalOf(error, refund.tries) ?? error;
  }
}

export async function lookUpRefund(id: string): Promise<StripeRefund> {
  return toAnswer(await stripe.refunds.retrieve(id, {}, PATIENCE));
}

async function findRefundOf(
  client: Stripe,
  id: string,
  payment_intent: string,
): Promise<Stripe.Refund | undefined> {
  for await (const made of client.refunds.list({ payment_intent, limit: 100 }, PATIENCE)) {
    if (!refundFailed(made) && made.metadata?.refund_id === id) return made;
  }
  return undefined;
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
