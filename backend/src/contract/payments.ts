import type { Instant, RupiahAmount } from "./common";

export type DisputeStatus = "open" | "won" | "lost";

/** A payment that a buyer's bank took back. */
export type DisputeView = {
  id: string;
  order_display_id: number | null;
  amount: RupiahAmount;
  /** Stripe's word for it: "fraudulent", "product_not_received" … */
  reason: string;
  status: DisputeStatus;
  /** Until when evidence may be handed in, at Stripe. */
  due_by: Instant | null;
  opened_at: Instant;
};

/** Money that reached the treasurer's account: from here the PNBP clock runs. */
export type PayoutView = {
  id: string;
  amount: RupiahAmount;
  /** The provider's fees booked with it. */
  fees: RupiahAmount;
  /** The part that is of no order, and in no facility's books. */
  unassigned: RupiahAmount;
  /** What whole rupiah leave of the sen in it. */
  rounding: RupiahAmount;
  /** Not before Stripe can tell what is in it. */
  is_booked: boolean;
  status: "paid" | "on_the_way" | "failed";
  arrives_at: Instant;
};

/**
 * Something at Stripe that the shop didn't do, money without an order, money that did not reach its buyer, or a payout
 * that can't be booked.
 */
export type FindingView = {
  id: string;
  kind:
    | "stray_refunded"
    | "stray_payment"
    | "refund_at_stripe"
    | "refund_failed"
    | "payment_unknown"
    | "payout_by_hand"
    | "payout_mismatch";
  amount: RupiahAmount;
  order_display_id: number | null;
  found_at: Instant;
};

/** An event of Stripe's that could not be worked off yet, after several tries. */
export type StuckEventView = {
  id: string;
  type: string;
  tries: number;
  last_error: string;
  next_try: Instant;
};

/** `GET /officer/pnbp/payments`, for national finance and auditors. The newest first, up to 100 each. */
export type PaymentDesk = {
  disputes: DisputeView[];
  payouts: PayoutView[];
  findings: FindingView[];
  stuck_events: StuckEventView[];
};
