import Stripe from "stripe";
import { fittingRefund, refundKey } from "../../domain/refund";
import { nearestRupiah, rupiah, rupiahText } from "../../domain/rupiah";
import { finalRefusal } from "../../lib/final-refusal";
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
  /** Whole rupiah that other requests of the order recorded of each of Stripe's refunds. */
  recorded: ReadonlyMap<string, number>;
};

type Wanted = Pick<RefundRow, "id" | "order_id" | "consignment_number" | "amount" | "attempt">;

/** The claim holds for half a minute: three calls of this length fit into it. The worker repeats, not the SDK. */
const PATIENCE = { timeout: 8_000, maxNetworkRetries: 0 } as const;

/** After so many answers of "our fault" a person should look; a retry then begins by looking for the refund again. */
const MOST_TRIES = 8;

/**
 * Asks Stripe for the refund, exactly once whatever happened before. Stripe is first asked whether it has made it already,
 * for it forgets idempotency keys after a day; the key covers the moments in between. Nothing is made while money that somebody
 * gave back in Stripe's dashboard is not recorded: what covers the request is taken up (take-up-refund), the rest by others first.
 * @throws RefundRefused for good; Stripe's own error, or that there is something to take up, when it may be tried again
 */
export async function askForRefund(
  refund: Wanted & Pick<RefundRow, "tries">,
  payment: RefundedPayment,
  client: Stripe = stripe,
): Promise<StripeRefund> {
  try {
    const { own, foreign } = await findMade(refund, payment, client);
    if (own) return toAnswer(own);
    if (fittingRefund(foreign, refund.amount)) {
      throw new Error(
        `Refund ${refund.id} is to be recorded of one made in the dashboard, once Stripe has sent it.`,
      );
    }
    if (foreign.length > 0) throw new RefundRefused(recordFirst(foreign));
    return toAnswer(
      await client.refunds.create(
        {
          payment_intent: payment.payment_intent,
          amount: toStripeAmount(rupiah(refund.amount)),
          reason: "requested_by_customer",
          metadata: marksOf(refund),
        },
        { ...PATIENCE, idempotencyKey: refundKey(refund.id, refund.attempt) },
      ),
    );
  } catch (error) {
    throw finalRefusalOf(error, refund.tries) ?? error;
  }
}

/** The refund made in Stripe's dashboard, and sent, that the request records; none where Stripe gives no answer. */
export async function findToTakeUp(
  refund: Wanted,
  payment: RefundedPayment,
  client: Stripe = stripe,
): Promise<StripeRefund | undefined> {
  try {
    const { own, foreign } = await findMade(refund, payment, client);
    const sent = own ? [] : foreign.filter(({ made }) => made.status === "succeeded");
    const fitting = fittingRefund(sent, refund.amount);
    return fitting && toAnswer(fitting.made);
  } catch (error) {
    // It is asked the same again before anything is made, and what it answers then decides.
    if (error instanceof Stripe.errors.StripeError) return undefined;
    throw error;
  }
}

/**
 * Whether the money of a request is back at Stripe: "found" when a further try would find it, made before and its answer
 * lost, or made in the dashboard; "unrecorded" when money went back in the dashboard that this request can't record.
 * @throws Stripe's own error when it gave no answer
 */
export async function standingAtStripe(
  refund: Wanted,
  payment: RefundedPayment,
  client: Stripe = stripe,
): Promise<"found" | "unrecorded" | null> {
  try {
    const { own, foreign } = await findMade(refund, payment, client);
    if (own || fittingRefund(foreign, refund.amount)) return "found";
    return foreign.length > 0 ? "unrecorded" : null;
  } catch (error) {
    // The present account doesn't know the payment, after a change of keys: it gives nothing back of it.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      return null;
    throw error;
  }
}

export async function lookUpRefund(id: string): Promise<StripeRefund> {
  return toAnswer(await stripe.refunds.retrieve(id, {}, PATIENCE));
}

/** Made in the dashboard; what is left of it, in whole rupiah, is recorded by no request. */
type Foreign = { made: Stripe.Refund; left: number };

/** What was given back of the payment, but for what failed: what is marked with the request, and what nobody recorded. */
async function findMade(
  refund: Wanted,
  { payment_intent, recorded }: RefundedPayment,
  client: Stripe,
): Promise<{ own: Stripe.Refund | undefined; foreign: Foreign[] }> {
  const foreign: Foreign[] = [];
  for await (const made of client.refunds.list({ payment_intent, limit: 100 }, PATIENCE)) {
    if (refundFailed(made)) continue;
    if (made.metadata?.refund_id === refund.id) return { own: made, foreign };
    const left = nearestRupiah(made.amount) - (recorded.get(made.id) ?? 0);
    if (left > 0 && !isOurRefund(made)) foreign.push({ made, left });
  }
  return { own: undefined, foreign };
}

function marksOf({ id, attempt, order_id, consignment_number }: Wanted) {
  return { refund_id: id, refund_attempt: String(attempt), order_id, consignment_number };
}

function recordFirst(foreign: readonly Foreign[]): string {
  const amounts = foreign.map(({ left }) => rupiahText(left)).join(" dan ");
  return `Lewat dasbor Stripe sudah dikembalikan ${amounts} dari pesanan ini, dan belum tercatat di toko. Setujui lebih dahulu permintaan pengembalian yang mencatatnya, masing-masing tidak lebih besar dari jumlah itu, lalu coba lagi permintaan ini.`;
}

function finalRefusalOf(error: unknown, tries: number): RefundRefused | null {
  const refusal = finalRefusal(error);
  if (refusal !== null) return new RefundRefused(`Stripe menolak: ${refusal}`);
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
