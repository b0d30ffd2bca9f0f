import type Stripe from "stripe";

/** What a session may be paid with here; the first is Stripe's own id, the others those its SDK lists for Indonesia. */
export const PAYMENT_METHODS = ["card", "qris", "id_bank_transfer"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Stored objects are Stripe's own types, with references narrowed to ids: they are expanded on the way out. */
export type CheckoutSession = Omit<
  Stripe.Checkout.Session,
  "payment_intent" | "payment_method_types" | "status" | "line_items"
> & {
  payment_intent: string | null;
  payment_method_types: PaymentMethod[];
  status: "open" | "complete" | "expired";
};
export type PaymentIntent = Omit<Stripe.PaymentIntent, "latest_charge"> & { latest_charge: string | null };
export type Charge = Omit<Stripe.Charge, "balance_transaction" | "payment_intent"> & {
  balance_transaction: string | null;
  payment_intent: string;
};
export type Refund = Omit<
  Stripe.Refund,
  "balance_transaction" | "failure_balance_transaction" | "charge" | "payment_intent"
> & {
  balance_transaction: string;
  failure_balance_transaction?: string;
  charge: string;
  payment_intent: string;
};
/** Without a source when it is Stripe's own charge to the account. */
export type BalanceTransaction = Omit<Stripe.BalanceTransaction, "source"> & { source: string | null };
export type Dispute = Omit<Stripe.Dispute, "charge" | "payment_intent" | "balance_transactions"> & {
  charge: string;
  payment_intent: string;
  balance_transactions: BalanceTransaction[];
};
export type Payout = Omit<Stripe.Payout, "balance_transaction" | "failure_balance_transaction"> & {
  balance_transaction: string;
  failure_balance_transaction: string | null;
};
/** On the wire a decimal is a string; the SDK makes its Decimal of it. */
export type LineItem = Omit<Stripe.LineItem, "price"> & {
  price: Omit<Stripe.Price, "unit_amount_decimal" | "product"> & {
    unit_amount_decimal: string;
    product: string;
  };
};

/** A payment whose refunds are on their way until someone says how they end; the id is its intent's. */
export type SlowRefunds = { id: string };

/** A payout with the balance transactions it carried. */
export type PayoutRecord = { id: string; payout: Payout; transactions: string[] };

export type SessionRecord = {
  id: string;
  session: CheckoutSession;
  line_items: LineItem[];
  /** `payment_intent_data`, kept until the first attempt to pay makes the intent, as at Stripe. */
  intent_data: { metadata: Record<string, string>; description: string | null; receipt_email: string | null };
  /** The method a completed, still unpaid session waits for. */
  pending_method: PaymentMethod | null;
};

export type EventType = Extract<
  Stripe.Event["type"],
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.async_payment_failed"
  | "payment_intent.created"
  | "payment_intent.succeeded"
  | "payment_intent.processing"
  | "payment_intent.payment_failed"
  | "payment_intent.canceled"
  | "charge.succeeded"
  | "charge.failed"
  | "charge.pending"
  | "charge.refunded"
  | "charge.dispute.created"
  | "charge.dispute.updated"
  | "charge.dispute.funds_withdrawn"
  | "charge.dispute.closed"
  | "charge.dispute.funds_reinstated"
  | "refund.created"
  | "refund.updated"
  | "refund.failed"
  | "payout.created"
  | "payout.paid"
  | "payout.reconciliation_completed"
  | "payout.canceled"
  | "payout.failed"
>;
export type EventObject = CheckoutSession | PaymentIntent | Charge | Refund | Dispute | Payout;
type SandboxEvent = Pick<
  Stripe.Event,
  "id" | "object" | "api_version" | "created" | "livemode" | "pending_webhooks" | "request"
> & { type: EventType; data: { object: EventObject } };

/** `group` is the checkout session: deliveries of one group go out one after the other. */
export type EventRecord = { id: string; group: string; event: SandboxEvent };

/** `at` in milliseconds since 1970; `status` is null when no answer came. */
export type DeliveryAttempt = {
  at: number;
  status: number | null;
  error: string | null;
  duration_ms: number;
};
export type Delivery = {
  id: string;
  event_id: string;
  group: string;
  state: "pending" | "delivered" | "failed" | "dropped";
  attempts: DeliveryAttempt[];
  /** When the next attempt is due, milliseconds since 1970. */
  next_at: number;
  /** Already held back once by a `reorder` fault. */
  held: boolean;
};

/** The answer to a POST under an idempotency key: 200 where no status stands; `created` in seconds. */
export type IdempotentAnswer = {
  id: string;
  fingerprint: string;
  status?: number;
  body: string;
  created: number;
};

export type FaultEffects = {
  delay_ms: number;
  duplicate: boolean;
  reorder: boolean;
  drop: boolean;
  status_500: boolean;
  timeout: boolean;
};
/** Effects on the next `calls` calls of the target. */
export type Fault = { id: string; target: "api" | "webhook"; calls: number; effects: FaultEffects };

export type Collections = {
  session: SessionRecord;
  payment_intent: PaymentIntent;
  charge: Charge;
  refund: Refund;
  dispute: Dispute;
  payout: PayoutRecord;
  balance_transaction: BalanceTransaction;
  event: EventRecord;
  delivery: Delivery;
  answer: IdempotentAnswer;
  fault: Fault;
  slow_refunds: SlowRefunds;
};
