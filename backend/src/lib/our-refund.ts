import type Stripe from "stripe";

/** What the shop's refunds are marked with: the request, or the attempt whose money came too late. */
const MARKS = ["refund_id", "attempt_id"] as const;

/** Whether the shop made a refund, or marked it as its own in former times; others were made in Stripe's dashboard. */
export function isOurRefund({ metadata }: Pick<Stripe.Refund, "metadata">): boolean {
  return MARKS.some((mark) => metadata?.[mark]);
}
