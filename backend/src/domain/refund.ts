import type { ConsignmentState } from "./consignment";
import { DomainError } from "./domain-error";
import { allocate, type Rupiah, rupiah, sumRupiah } from "./rupiah";

/** Asked for by a facility; decided by national finance; at Stripe; given back; failed there; an officer is at the bank. */
export const REFUND_STATES = [
  "requested",
  "approved",
  "sent",
  "done",
  "failed",
  "transferring",
  "declined",
] as const;

export type RefundState = (typeof REFUND_STATES)[number];

/**
 * Why money goes back. A whole parcel that can't be shipped; some of its goods that can't; goods that came back or
 * never arrived; a part of the price of goods that the buyer keeps, for a flaw.
 */
export type RefundKind = "cancellation" | "shortage" | "return" | "allowance";

/** What the facility can't deliver; the rest is about goods that were shipped. */
export const UNDELIVERED: readonly RefundKind[] = ["cancellation", "shortage"];

/** An officer of finance decides, or pays by bank transfer; the worker does the rest. */
export type RefundActor = "finance" | "system";

type Transition = { from: readonly RefundState[]; to: RefundState; by: RefundActor };

/** Everything that can happen to a refund. The database's trigger keeps the same table. */
export const REFUND_TRANSITIONS = {
  approve: { from: ["requested"], to: "approved", by: "finance" },
  decline: { from: ["requested"], to: "declined", by: "finance" },
  /** A refund that failed for good at Stripe is tried again under a key of its own. */
  retry: { from: ["failed"], to: "approved", by: "finance" },
  /** Stripe can't do it: finance goes to the bank, and nobody else tries again or pays meanwhile. */
  begin_transfer: { from: ["failed"], to: "transferring", by: "finance" },
  /** The buyer was paid by bank transfer. Such a refund never moves again. */
  settle_by_hand: { from: ["transferring"], to: "done", by: "finance" },
  /** Nothing was paid at the bank. */
  release_transfer: { from: ["transferring"], to: "failed", by: "finance" },
  send: { from: ["approved"], to: "sent", by: "system" },
  finish: { from: ["sent"], to: "done", by: "system" },
  fail: { from: ["approved", "sent"], to: "failed", by: "system" },
  /** The buyer's bank sent the money of a refund at Stripe back, days later perhaps. */
  bounce: { from: ["done"], to: "failed", by: "system" },
} as const satisfies Record<string, Transition>;

export type RefundTransition = keyof typeof REFUND_TRANSITIONS;

const TRANSFER_STEPS = ["begin_transfer", "settle_by_hand", "release_transfer"] as const;
const DECISIONS = ["approve", "decline", "retry", ...TRANSFER_STEPS] as const;

export type TransferStep = (typeof TRANSFER_STEPS)[number];
export type RefundDecision = (typeof DECISIONS)[number];

/** While one of these holds, its lines take no second request. */
export const OPEN_REFUND_STATES: readonly RefundState[] = [
  "requested",
  "approved",
  "sent",
  "failed",
  "transferring",
];

type Decidable = { state: RefundState; kind: RefundKind; requested_by: string };

/**
 * What an officer of national finance may decide now. Never on a request of their own; and what the facility can't
 * deliver is never declined, for the buyer would be left with neither goods nor money (UU 8/1999).
 */
export function allowedRefundDecisions(refund: Decidable, officerId: string): RefundDecision[] {
  if (refund.requested_by === officerId) return [];
  return DECISIONS.filter((decision) => {
    const transition: Transition = REFUND_TRANSITIONS[decision];
    return transition.from.includes(refund.state) && !(decision === "decline" && isUndelivered(refund));
  });
}

/**
 * @throws DomainError "refund_own_request" (403), "refund_not_declinable", "transfer_begun", "transfer_not_begun",
 * "refund_already_decided" (409)
 */
export function assertMayDecide(refund: Decidable, officerId: string, decision: RefundDecision): void {
  if (refund.requested_by === officerId) throw new DomainError("refund_own_request", {}, "forbidden");
  const transition: Transition = REFUND_TRANSITIONS[decision];
  if (!transition.from.includes(refund.state))
    throw new DomainError(whyNot(refund.state, decision), {}, "conflict");
  if (decision === "decline" && isUndelivered(refund)) {
    throw new DomainError("refund_not_declinable", {}, "conflict");
  }
}

function whyNot(state: RefundState, decision: RefundDecision): string {
  if (state === "transferring") return "transfer_begun";
  const isTransfer = TRANSFER_STEPS.some((step) => step === decision);
  return state === "failed" && isTransfer ? "transfer_not_begun" : "refund_already_decided";
}

function isUndelivered({ kind }: Decidable): boolean {
  return UNDELIVERED.includes(kind);
}

/** A line of a consignment, with what was asked back of it before (declined requests left out). */
export type RefundableLine = {
  id: string;
  quantity: number;
  unit_price: Rupiah;
  /** Units; those that the buyer keeps at a lower price are not among them. */
  refunded_quantity: number;
  /** Rupiah, whatever for. */
  refunded_amount: Rupiah;
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
  /** So much of the price goes back, and the buyer keeps the goods: for a flaw. Else the goods' money goes back. */
  goods_amount?: number;
};

export type RefundPlan = {
  kind: RefundKind;
  /** All goods that are left of the parcel leave the buyer, or never reach them. */
  whole: boolean;
  items: { item_id: string; quantity: number; amount: Rupiah }[];
  shipping: Rupiah;
  amount: Rupiah;
};

const NOT_SHIPPED: readonly ConsignmentState[] = ["to_pack", "packed"];
const SHIPPED: readonly ConsignmentState[] = ["shipped", "delivered", "completed"];

/** Units of a line that may still be asked back: none once all of its money went back. */
export function refundableQuantity(line: RefundableLine): number {
  return line.has_open_refund || moneyLeft(line) <= 0 ? 0 : line.quantity - line.refunded_quantity;
}

/** What is left of the line's money. */
export function moneyLeft(line: RefundableLine): Rupiah {
  return rupiah(line.quantity * line.unit_price - line.refunded_amount);
}

/** What is left of the money of so many units: their price, less their share of what went back for a flaw. */
function worthOf(line: RefundableLine, quantity: number): Rupiah {
  const others = line.quantity - line.refunded_quantity - quantity;
  const [share = rupiah(0)] = allocate(moneyLeft(line), [quantity, others]);
  return rupiah(Math.min(share, quantity * line.unit_price));
}

/** Whether a refund may be asked for a parcel in this state, and of which kinds. */
export function refundKindsOf(status: ConsignmentState): RefundKind[] {
  if (NOT_SHIPPED.includes(status)) return ["cancellation", "shortage"];
  if (status === "returned") return ["return"];
  return SHIPPED.includes(status) ? ["return", "allowance"] : [];
}

/**
 * What a request comes to, in whole rupiah. The fee for the courier goes back whole or not at all: always with a parcel
 * that is cancelled, else by choice. What the buyer gets for goods that they keep is split over them by largest remainder.
 * @throws DomainError "refund_not_possible" (409) in this state, "refund_line_unavailable" (409) for more than is left or
 * while a request is open, "invalid_input" for no goods, a wrong amount
 */
export function planRefund(consignment: RefundableConsignment, wish: RefundWish): RefundPlan {
  const kinds = refundKindsOf(consignment.status);
  if (kinds.length === 0) throw new DomainError("refund_not_possible", {}, "conflict");
  const chosen = chooseLines(consignment.lines, wish.items);
  const left = consignment.lines.reduce((sum, line) => sum + line.quantity - line.refunded_quantity, 0);
  const all = chosen.reduce((sum, { quantity }) => sum + quantity, 0) === left;
  const kind = kindOf(kinds, all, wish);

  const worths = chosen.map(({ line, quantity }) => worthOf(line, quantity));
  if (worths.some((worth) => worth <= 0)) throw new DomainError("refund_line_unavailable", {}, "conflict");
  const amounts = wish.goods_amount === undefined ? worths : partOf(worths, wish.goods_amount);
  const shipping = shippingOf(consignment, kind === "cancellation" || wish.include_shipping);
  return {
    kind,
    whole: all && kind !== "allowance",
    items: chosen.map(({ line, quantity }, index) => ({
      item_id: line.id,
      quantity,
      amount: amounts[index] ?? rupiah(0),
    })),
    shipping,
    amount: rupiah(sumRupiah(amounts) + shipping),
  };
}

function kindOf(kinds: readonly RefundKind[], all: boolean, { goods_amount }: RefundWish): RefundKind {
  if (goods_amount !== undefined) {
    if (kinds.includes("allowance")) return "allowance";
    throw refused("goods_amount", "Potongan harga hanya untuk barang yang sudah dikirim ke pembeli.");
  }
  return kinds.includes("return") ? "return" : all ? "cancellation" : "shortage";
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

function partOf(prices: Rupiah[], asked: number): Rupiah[] {
  if (asked > sumRupiah(prices))
    throw refused("goods_amount", "Jumlahnya melebihi harga barang yang dipilih.");
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
 * Which of the refunds made in Stripe's dashboard a request records instead of sending money: the one that has least left,
 * in whole rupiah, of those that cover it whole; so one of exactly its amount before all others.
 */
export function fittingRefund<T extends { left: number }>(made: readonly T[], amount: number): T | undefined {
  return made.filter(({ left }) => left >= amount).sort((a, b) => a.left - b.left)[0];
}

/**
 * Stripe's idempotency key. The refund's own id, so that a crash or a timeout asks for the same refund again; a number is
 * added only after Stripe said that the one before failed for good, for Stripe repeats its answer to a key.
 */
export function refundKey(refundId: string, attempt: number): string {
  return attempt === 1 ? refundId : `${refundId}-${attempt}`;
}
