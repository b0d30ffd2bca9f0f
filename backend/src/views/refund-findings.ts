/** Whole rupiah of the finding "f" that requests paid back: they recorded it, or failed by it and were paid since. */
const PAID_BACK = `(
  SELECT coalesce(sum(r.amount), 0) FROM refund_request r
   WHERE r.state = 'done' AND (r.stripe_refund_id = f.id OR r.id = f.refund_id OR EXISTS (
     SELECT 1 FROM refund_taking t WHERE t.request_id = r.id AND t.stripe_refund_id = f.id)))`;

/** What is left to do about the finding "f", in whole rupiah. */
export const FINDING_LEFT = `(CASE WHEN f.kind IN ('refund_at_stripe', 'refund_failed') THEN f.amount - ${PAID_BACK} ELSE f.amount END)`;

/** The finding "f" is about the money that counts for its order; else it came too late, twice, or is of no order. */
export const OF_COUNTING_MONEY = `EXISTS (
  SELECT 1 FROM order_payment o JOIN payment_attempt a ON a.id = o.paid_attempt_id
   WHERE o.order_id = f.order_id AND o.deleted_at IS NULL AND a.payment_intent_id = f.payment_intent_id)`;

/** The late or double money that the finding "f" is about was paid by bank transfer. */
const RETURN_TRANSFERRED = `EXISTS (
  SELECT 1 FROM payment_attempt a JOIN payment_transfer t ON t.attempt_id = a.id
   WHERE a.payment_intent_id = f.payment_intent_id)`;

/** Or is being paid so. */
const RETURN_TRANSFERRING = `(${RETURN_TRANSFERRED} OR EXISTS (
  SELECT 1 FROM payment_attempt a JOIN payment_transfer_begun b ON b.attempt_id = a.id AND b.released_at IS NULL
   WHERE a.payment_intent_id = f.payment_intent_id))`;

/** A request of the order of "f" was paid by bank transfer, or is being. */
const REQUEST_TRANSFERRING = `EXISTS (
  SELECT 1 FROM refund_request r
   WHERE r.order_id = f.order_id AND (r.state = 'transferring' OR (r.state = 'done' AND r.transfer_reference IS NOT NULL)))`;

/**
 * All that is left of a refund made in the dashboard was paid by bank transfer as well: recorded only because the money had
 * left already, for a transfer is refused while such a refund is recorded by nobody.
 */
const REQUEST_PAID_TWICE = `EXISTS (
  SELECT 1 FROM refund_request r
   WHERE r.order_id = f.order_id AND r.state = 'done' AND r.transfer_reference IS NOT NULL
     AND r.done_at > f.made_at AND r.amount = f.amount - ${PAID_BACK})`;

/** The request whose refund failed is being paid by bank transfer. */
const OWN_REQUEST_TRANSFERRING = `EXISTS (
  SELECT 1 FROM refund_request r
   WHERE r.state = 'transferring' AND (r.stripe_refund_id = f.id OR r.id = f.refund_id OR EXISTS (
     SELECT 1 FROM refund_taking t WHERE t.request_id = r.id AND t.stripe_refund_id = f.id)))`;

/** Its kind, for whoever reads of it. */
export const FINDING_KIND = `(
  CASE WHEN f.kind <> 'refund_at_stripe' THEN f.kind
       WHEN ${OF_COUNTING_MONEY} THEN CASE WHEN ${REQUEST_PAID_TWICE} THEN 'refund_twice' ELSE f.kind END
       WHEN ${RETURN_TRANSFERRING} THEN 'refund_twice'
       ELSE 'returned_at_stripe' END)`;

/** What was paid by bank transfer besides, or is being: the payment itself, or a request of its order. */
export const BESIDE_TRANSFER = `(
  CASE WHEN f.kind = 'refund_at_stripe' AND ${OF_COUNTING_MONEY} THEN CASE WHEN ${REQUEST_TRANSFERRING} THEN 'request' END
       WHEN f.kind = 'refund_at_stripe' AND ${RETURN_TRANSFERRING} THEN 'return'
       WHEN f.kind = 'refund_failed' AND ${OWN_REQUEST_TRANSFERRING} THEN 'request' END)`;

/**
 * No later event makes the finding "f" leave: finance looks at it, and says so. A refund that was made twice is such a one
 * once its request has ended the other way; until then the request may still record it.
 */
export const MAY_CLOSE = `(
  ${FINDING_KIND} IN ('stray_payment', 'stray_refunded', 'payment_unknown', 'payout_by_hand', 'returned_at_stripe')
  OR (f.kind = 'refund_at_stripe' AND NOT ${OF_COUNTING_MONEY} AND ${RETURN_TRANSFERRED})
  OR (f.kind = 'refund_twice' AND EXISTS (
    SELECT 1 FROM refund_request r
     WHERE r.id = f.refund_id AND r.state = 'done' AND r.stripe_refund_id IS DISTINCT FROM f.id)))`;
