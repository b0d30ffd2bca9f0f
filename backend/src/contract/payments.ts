import type { Instant, RupiahAmount, TransferBegun } from "./common";

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

export type FindingAction = "begin_transfer" | "settle_by_hand" | "release_transfer";

/**
 * Something at Stripe that the shop didn't do, or did for a request that was ended another way; money without an order;
 * money that did not reach its buyer; or a payout that can't be booked.
 */
export type FindingView = {
  id: string;
  /**
   * Of refunds made in Stripe's dashboard, "refund_at_stripe" took money that counts for its order, and is to be recorded;
   * "returned_at_stripe" took what came too late, twice or for no order, and was never in the books; "refund_twice" what was,
   * or is being, paid by bank transfer as well.
   */
  kind:
    | "stray_refunded"
    | "stray_payment"
    | "refund_at_stripe"
    | "returned_at_stripe"
    | "refund_failed"
    | "refund_twice"
    | "payment_unknown"
    | "payout_by_hand"
    | "payout_mismatch";
  /** Of a refund, what is not recorded of it, or was not paid back since. */
  amount: RupiahAmount;
  order_display_id: number | null;
  found_at: Instant;
  /**
   * What this officer may pay to the buyer by bank transfer: money that came too late or twice, and that Stripe can't give
   * back. Null where there is no such thing to do, also when it went back at Stripe since a transfer was begun.
   */
  transfer_due: RupiahAmount | null;
  /** Null unless it is being paid so now. */
  transfer_begun: TransferBegun | null;
  allowed_actions: FindingAction[];
  /** What was, or is being, paid by bank transfer besides: the payment that this is about, or a request of its order. */
  beside_transfer: "return" | "request" | null;
  /** This officer may say that it was looked at: nothing else makes it leave. */
  may_close: boolean;
};

/** An event of Stripe's that could not be worked off yet, after several tries. */
export type StuckEventView = {
  id: string;
  type: string;
  tries: number;
  last_error: string;
  next_try: Instant;
};

/**
 * `GET /officer/pnbp/payments`, for national finance and auditors. Up to 100 each: first what is to be done (open disputes; of
 * findings, money owed to a buyer or sent twice, then what is to be recorded), then the newest. So do answer, of one of the findings,
 * `POST …/findings/:id/begin-transfer`, `…/settle-by-hand` (`SettleTransferInput`), `…/release-transfer` (`ReleaseTransferInput`) and
 * `…/close`.
 */
export type PaymentDesk = {
  disputes: DisputeView[];
  payouts: PayoutView[];
  findings: FindingView[];
  stuck_events: StuckEventView[];
  /** How many there are of each, beyond those that are shown too. */
  totals: Record<"disputes" | "payouts" | "findings" | "stuck_events", number>;
};
