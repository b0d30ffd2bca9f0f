import type { AkunView, DepositStatus } from "./pnbp";
import type { FacilityRef, Instant, RupiahAmount, TransferBegun } from "./common";

/** Asked for, approved, at Stripe, given back; failed at Stripe; being paid by bank transfer; declined. */
export type RefundStatus =
  "requested" | "approved" | "sent" | "done" | "failed" | "transferring" | "declined";

/** A parcel that can't be shipped, some goods that can't, goods that came back or never arrived, a part of the price. */
export type RefundKind = "cancellation" | "shortage" | "return" | "allowance";

export type RefundItemView = {
  /** The consignment's item. */
  item_id: string;
  title: string;
  options: Record<string, string>;
  quantity: number;
  unit_price: RupiahAmount;
  amount: RupiahAmount;
};

/** A refund as its facility sees it. */
export type RefundView = {
  id: string;
  kind: RefundKind;
  status: RefundStatus;
  reason: string;
  restock: boolean;
  items: RefundItemView[];
  shipping: RupiahAmount;
  amount: RupiahAmount;
  requested_at: Instant;
  requested_by: string;
  decided_at: Instant | null;
  decided_by: string | null;
  decline_reason: string | null;
  /** When the money left Stripe; before the approval, where it was given back in Stripe's dashboard. */
  sent_at: Instant | null;
  done_at: Instant | null;
  /** By bank transfer, where the payment provider could not. */
  paid_by_transfer: boolean;
};

/** `POST /officer/facility/consignments/:id/cancel`: the whole parcel, before it ships. Answers `ConsignmentDetail`. */
export type CancelConsignmentInput = { reason: string; restock: boolean };

/** `POST /officer/facility/consignments/:id/refunds`: some of the parcel. Answers `ConsignmentDetail`. */
export type RequestRefundInput = {
  items: { item_id: string; quantity: number }[];
  /** All of the courier's fee, or none of it. */
  include_shipping: boolean;
  /** The goods can be sold again; means nothing for goods that the buyer keeps. */
  restock: boolean;
  reason: string;
  /** So much of the price, for goods with a flaw that the buyer keeps; left out, the goods' money goes back. */
  goods_amount?: RupiahAmount;
};

/** What may still be asked back of a consignment; null when nothing may. */
export type RefundableView = {
  kinds: RefundKind[];
  /** With what is left of the line's money. */
  items: { item_id: string; quantity: number; amount: RupiahAmount }[];
  /** 0 once it was asked back. */
  shipping: RupiahAmount;
};

export type RefundAction =
  "approve" | "decline" | "retry" | "begin_transfer" | "settle_by_hand" | "release_transfer";

/** How revenue that was taken back after its deposit, or after its month, is made good. */
export type RefundCaseView = {
  id: string;
  cause: "deposited" | "other_period";
  akun: AkunView;
  title: string;
  amount: RupiahAmount;
  opened_at: Instant;
  /** The refund's line in the books. */
  line_id: string;
  /** The deposit in which the sale stands. */
  sale_deposit: { id: string; ntpn: string } | null;
  /** The later deposit that takes the credit; null while it is open. */
  taken_by: { id: string; ntpn: string; status: DepositStatus } | null;
};

export type RefundRow = {
  id: string;
  facility: FacilityRef;
  order_display_id: number;
  consignment_number: string;
  kind: RefundKind;
  status: RefundStatus;
  amount: RupiahAmount;
  requested_at: Instant;
  /** Null unless it is being paid by bank transfer now. */
  transferring_since: Instant | null;
  open_cases: number;
};

/** `GET /officer/pnbp/refunds?status=&facility=&page=`; page size 20; what waits the oldest first. "open_case": done, with a credit not taken yet. */
export type RefundList = {
  rows: RefundRow[];
  count: number;
  page: number;
  page_size: number;
  counts: Partial<Record<RefundStatus | "open_case", number>>;
};

/**
 * `GET /officer/pnbp/refunds/:id`, and the answer of `POST …/approve`, `…/decline` (`DeclineRefundInput`), `…/retry`,
 * `…/begin-transfer`, `…/settle-by-hand` (`SettleTransferInput`), `…/release-transfer` (`ReleaseTransferInput`).
 */
export type RefundDetail = RefundView & {
  facility: FacilityRef;
  order_display_id: number;
  consignment_number: string;
  /** What the order was paid, and what has gone back of it before, this refund left out. */
  order_total: RupiahAmount;
  refunded_before: RupiahAmount;
  stripe_refund_id: string | null;
  failure: string | null;
  transfer_reference: string | null;
  /** Null unless it is being paid by bank transfer now. */
  transfer_begun: TransferBegun | null;
  /** Money given back in Stripe's dashboard already, of which approval or a further try records this refund; none is sent then. */
  given_back_before: { amount: RupiahAmount; made_at: Instant } | null;
  cases: RefundCaseView[];
  history: { at: Instant; status: RefundStatus; by: string; note: string | null }[];
  allowed_actions: RefundAction[];
};

export type DeclineRefundInput = { reason: string };

export type ReturnStatus = "asked" | "accepted" | "refused";

/** A buyer's request for a return, as the facility sees it. */
export type ReturnView = {
  id: string;
  status: ReturnStatus;
  reason: string;
  items: { item_id: string; title: string; options: Record<string, string>; quantity: number }[];
  asked_at: Instant;
  answer: string | null;
  answered_at: Instant | null;
  allowed_actions: ("accept" | "refuse")[];
};

/** `GET /officer/facility/returns`: those that wait for an answer, the oldest first. */
export type ReturnList = {
  rows: (ReturnView & { consignment_id: string; consignment_number: string })[];
};

/** `POST /officer/facility/returns/:id/accept`: its money is asked of national finance. Answers `ConsignmentDetail`. */
export type AcceptReturnInput = { include_shipping: boolean; restock: boolean };

/** `POST /officer/facility/returns/:id/refuse`. Answers `ConsignmentDetail`. */
export type RefuseReturnInput = { answer: string };

/** `POST /store/orders/by-token/:token/return`. Answers `OrderView`. */
export type AskReturnInput = {
  consignment_id: string;
  items: { item_id: string; quantity: number }[];
  reason: string;
};

/** A refund as its buyer sees it: who decided is not their business, why and when are. */
export type OrderRefundView = Pick<
  RefundView,
  | "id"
  | "kind"
  | "status"
  | "reason"
  | "items"
  | "shipping"
  | "amount"
  | "requested_at"
  | "sent_at"
  | "done_at"
  | "decline_reason"
  | "paid_by_transfer"
>;

/** What a buyer may give back of a parcel, and until when. */
export type OrderReturnView = {
  /** The last moment to ask; null while the parcel has not arrived. */
  until: Instant | null;
  may_ask: boolean;
  items: { item_id: string; quantity: number }[];
  /** The newest first. */
  requests: Omit<ReturnView, "allowed_actions">[];
};
