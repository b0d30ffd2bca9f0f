import type { ConsignmentState } from "./consignment";
import { DomainError } from "./domain-error";
import { allocate, type Rupiah, rupiah, sumRupiah } from "./rupiah";

/** Asked for by a facility; decided by national finance; at Stripe; given back. */
export const REFUND_STATES = ["requested", "approved", "sent", "done", "failed", "declined"] as const;

export type RefundState = (typeof REFUND_STATES)[number];

/**
 * Why money goes back. A whole parcel that can't be shipped; some of its goods that can't; goods that came back or
 * never arrived.
 */
export type RefundKind = "cancellation" | "shortage" | "return";

/** An officer of finance decides; the worker does the rest. */
export type RefundActor = "finance" | "system";

type Transition = { from: readonly RefundState[]; to: RefundState; by: RefundActor };

/** Everything that can happen to a refund. The database's trigger keeps the same table. */
export const REFUND_TRANSITIONS = {
  approve: { from: ["requested"], to: "approved", by: "finance" },
  decline: { from: ["requested"], to: "declined", by: "finance" },
  /** A refund that failed for good at Stripe is tried again under a key of its own. */
  retry: { from: ["failed"], to: "approved", by: "finance" },
  send: { from: ["approved"], to: "sent", by: "system" },
  finish: { from: ["sent"], to: "done", by: "system" },
  fail: { from: ["approved", "sent"], to: "failed", by: "system" },
  /** The buyer's bank sent the money back, days later perhaps. */
  bounce: { from: ["done"], to: "failed", by: "system" },
} as const satisfies Record<string, Transition>;

export type RefundTransition = keyof typeof REFUND_TRANSITIONS;
export type RefundDecision = "approve" | "decline" | "retry";

const DECISIONS: readonly RefundDecision[] = ["approve", "decline", "retry"];

/** While one of these holds, its lines take no second request. */
export const OPEN_REFUND_STATES: readonly RefundState[] = ["requested", "approved", "sent", "failed"];

type Decidable = { state: RefundState; kind: RefundKind; requested_by: string };

/**
 * What an officer of national finance may decide now. Never on a request of their own; and what the facility can't
 * deliver is never declined, for the buyer would be left with neither goods nor money (UU 8/1999).
 */
export function allowedRefundDecisions(refund: Decidable, officerId: string): RefundDecision[] {
  if (refund.requested_by === officerId) return [];
  return DECISIONS.filter((decision) => {
    const transition: Transition = REFUND_TRANSITIONS[decision];
    return transition.from.includes(refund.state) && (decision !== "decline" || refund.kind === "return");
  });
}

/**
 * @throws DomainError "refund_own_request" (403), "refund_not_declinable" (409), "refund_already_decided" (409)
 */
export function assertMayDecide(refund: Decidable, officerId: string, decision: RefundDecision): void {
  if (refund.requested_by === officerId) throw new DomainError("refund_own_request", {}, "forbidden");
  const transition: Transition = REFUND_TRANSITIONS[decision];
  if (!transition.from.includes(refund.state))
    throw new DomainError("refund_already_decided", {}, "conflict");
  if (decision === "decline" && refund.kind !== "return") {
    throw new DomainError("refund_not_declinable", {}, "conflict");
  }
}

/** A line of a consignment, with what was asked back of it before (declined requests left out). */
export type RefundableLine = {
  id: string;
  quantity: number;
  unit_price: Rupiah;
  refunded_quantity: number;
  /** A request for it is still open. */
  has_open_refund: boolean;
};

export type RefundableConsignment = {
  status: ConsignmentState;
  /** What was paid for the courier. */
  shipping: Rupiah;
  shipping_refunded: boolean;
  lines: readonly RefundableLine[];
};

export type RefundWish = {
  items: readonly { item_id: string; quantity: number }[];
  include_shipping: boolean;
  /** Less than the full price of the goods: a part of it, for goods that arrived with a flaw. */
  goods_amount?: number;
};

export type RefundPlan = {
  kind: RefundKind;
  /** The whole of what is left of the parcel. */
  whole: boolean;
  items: { item_id: string; quantity: number; amount: Rupiah }[];
  shipping: Rupiah;
  amount: Rupiah;
};

const NOT_SHIPPED: readonly ConsignmentState[] = ["to_pack", "packed"];
const SHIPPED: readonly ConsignmentState[] = ["shipped", "delivered", "completed", "returned"];

/** Units of a line that may still be asked back. */
export function refundableQuantity(line: RefundableLine): number {
  return line.has_open_refund ? 0 : line.quantity - line.refunded_quantity;
}

/** Whether a refund may be asked for a parcel in this state, and of which kinds. */
export function refundKindsOf(status: ConsignmentState): RefundKind[] {
  if (NOT_SHIPPED.includes(status)) return ["cancellation", "shortage"];
  return SHIPPED.includes(status) ? ["return"] : [];
}

/**
 * What a request comes to, in whole rupiah. The fee for the courier goes back whole or not at all: always with a parcel
 * that is cancelled, else by choice. A part of the price is split over the goods by largest remainder.
 * @throws DomainError "refund_not_possible" (409) in this state, "refund_line_unavailable" (409) for more than is left or
 * while a request is open, "invalid_input" for no goods, a wrong amount
 */
export function planRefund(consignment: RefundableConsignment, wish: RefundWish): RefundPlan {
  const kinds = refundKindsOf(consignment.status);
  if (kinds.length === 0) throw new DomainError("refund_not_possible", {}, "conflict");
  const chosen = chooseLines(consignment.lines, wish.items);
  const left = consignment.lines.reduce((sum, line) => sum + line.quantity - line.refunded_quantity, 0);
  const whole = chosen.reduce((sum, { quantity }) => sum + quantity, 0) === left;
  const kind = kinds.includes("return") ? "return" : whole ? "cancellation" : "shortage";

  const prices = chosen.map(({ line, quantity }) => rupiah(line.unit_price * quantity));
  const amounts = partOf(prices, kind, wish.goods_amount);
  const shipping = shippingOf(consignment, kind === "cancellation" || wish.include_shipping);
  return {
    kind,
    whole,
    items: chosen.map(({ line, quantity }, index) => ({
      item_id: line.id,
      quantity,
      amount: amounts[index] ?? rupiah(0),
    })),
    shipping,
    amount: rupiah(sumRupiah(amounts) + shipping),
  };
}

function chooseLines(lines: readonly RefundableLine[], items: RefundWish["items"]) {
  if (items.length === 0) throw refused("items", "Pilih paling sedikit satu barang.");
  const ids = items.map(({ item_id }) => item_id);
  if (new Set(ids).size !== ids.length) throw refused("items", "Setiap barang cukup disebut satu kali.");
  return items.map(({ item_id, quantity }) => {
    const line = lines.find(({ id }) => id === item_id);
    if (!line) throw refused("items", "Barang ini tidak ada pada kiriman.");
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw refused("items", "Isi jumlah barang.");
    if (quantity > refundableQuantity(line)) throw new DomainError("refund_line_unavailable", {}, "conflict");
    return { line, quantity };
  });
}

function partOf(prices: Rupiah[], kind: RefundKind, asked: number | undefined): Rupiah[] {
  const full = sumRupiah(prices);
  if (asked === undefined || asked === full) return prices;
  if (kind !== "return") {
    throw refused("goods_amount", "Barang yang tidak dikirim dikembalikan seharga penuh.");
  }
  if (asked > full) throw refused("goods_amount", "Jumlahnya melebihi harga barang yang dipilih.");
  if (asked < prices.length) throw refused("goods_amount", "Jumlahnya terlalu kecil.");
  const parts = allocate(rupiah(asked), prices);
  if (parts.some((part) => part === 0)) throw refused("goods_amount", "Jumlahnya terlalu kecil.");
  return parts;
}

function shippingOf(consignment: RefundableConsignment, wanted: boolean): Rupiah {
  return wanted && !consignment.shipping_refunded ? consignment.shipping : rupiah(0);
}

function refused(field: string, sentence: string): DomainError {
  return new DomainError("invalid_input", {}, "invalid", { [field]: sentence });
}

/**
 * Stripe's idempotency key. The refund's own id, so that a crash or a timeout asks for the same refund again; a number is
 * added only after Stripe said that the one before failed for good, for Stripe repeats its answer to a key.
 */
export function refundKey(refundId: string, attempt: number): string {
  return attempt === 1 ? refundId : `${refundId}-${attempt}`;
}
