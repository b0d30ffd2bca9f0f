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

/** Its kind, for whoever reads of it. */
export const FINDING_KIND = `(
  CASE WHEN f.kind = 'refund_at_stripe' AND NOT ${OF_COUNTING_MONEY} THEN 'returned_at_stripe' ELSE f.kind END)`;
