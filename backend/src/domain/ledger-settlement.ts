import { bare, type LedgerEntry, type OrderReference, transfer } from "./ledger-entry";
import { allocate, rupiah, type Rupiah } from "./rupiah";

/** A consignment's part of a payment: what it weighs when fee and money are shared out. */
export type PaymentPart = {
  facility_id: string;
  order: OrderReference;
  /** Goods and shipping, whole rupiah. */
  weight: Rupiah;
};

/** A movement on the balance at the payment provider that a payout carried to the treasurer's account. */
export type Movement = {
  /** The provider's id of it. */
  id: string;
  /** What came in; negative for a refund or a dispute. */
  amount: Rupiah;
  /** What the provider kept for itself; never netted away in silence. */
  fee: Rupiah;
  /** ISO 8601. */
  occurred_at: string;
};

/** The provider's fee of a movement, shared by what each consignment had in the payment. */
export function feeEntries({ id, fee, occurred_at }: Movement, parts: readonly PaymentPart[]): LedgerEntry[] {
  return shared(fee, parts, ({ order, facility_id }, amount) =>
    moved(
      {
        ...{ facility_id, order, occurred_at },
        kind: "provider_fee",
        source_type: "balance_transaction",
        source_id: `${id}:${order.consignment_id}`,
      },
      { from: "payment_clearing", to: "provider_fee" },
      amount,
    ),
  );
}

/** The payout that brought a movement to the treasurer's account, and when (ISO 8601). */
export type Arrival = { payout_id: string; arrived_at: string };

/**
 * The movement, less its fee, arrived: from here on the treasurer's clock runs. The payout is a part of the fact, for one
 * that the bank sent back is taken back, and the next brings the same movement again.
 */
export function settlementEntries(
  { id, amount, fee }: Movement,
  parts: readonly PaymentPart[],
  { payout_id, arrived_at }: Arrival,
): LedgerEntry[] {
  const fees = allocate(fee, weightsOf(parts));
  const amounts = allocate(amount, weightsOf(parts));
  return parts.flatMap(({ order, facility_id }, index) => {
    const net = rupiah((amounts[index] ?? 0) - (fees[index] ?? 0));
    if (net === 0) return [];
    const head = {
      ...{ facility_id, order, occurred_at: arrived_at },
      kind: "settlement",
      source_type: "balance_transaction",
      source_id: `${id}:${order.consignment_id}:${payout_id}`,
    } as const;
    return [moved(head, { from: "payment_clearing", to: "treasurer_bank" }, net)];
  });
}

export type TransferFact = {
  attempt_id: string;
  amount: Rupiah;
  /** ISO 8601. */
  occurred_at: string;
};

/**
 * Money that came too late or twice, returned by bank transfer. It never was revenue: the books know of it only by the
 * payout that brings it, from clearing to the treasurer. This takes the whole of it the same way back, as the payout of
 * the provider's own refund would. So it doesn't matter which of the two comes first, or whether the bank sends the
 * payout back: of both together the provider's fee is left, and nothing in clearing.
 */
export function transferEntries(
  { attempt_id, amount, occurred_at }: TransferFact,
  parts: readonly PaymentPart[],
): LedgerEntry[] {
  return shared(amount, parts, ({ order, facility_id }, part) =>
    moved(
      {
        ...{ facility_id, order, occurred_at },
        kind: "refund",
        source_type: "refund",
        source_id: `${attempt_id}:${order.consignment_id}`,
      },
      { from: "treasurer_bank", to: "payment_clearing" },
      part,
    ),
  );
}

export type DisputeFact = {
  dispute_id: string;
  /** The buyer's bank took the money; gave it back; kept it for good. */
  step: "opened" | "won" | "lost";
  amount: Rupiah;
  /** ISO 8601. */
  occurred_at: string;
};

/**
 * A dispute takes nothing off the state's revenue by itself: the money is in dispute until it is decided, and a loss
 * stands in an account of its own, for finance to decide what becomes of the sale.
 */
export function disputeEntries(fact: DisputeFact, parts: readonly PaymentPart[]): LedgerEntry[] {
  const { dispute_id, step, occurred_at } = fact;
  return shared(fact.amount, parts, ({ order, facility_id }, amount) =>
    moved(
      {
        ...{ facility_id, order, occurred_at },
        kind: "dispute",
        source_type: "dispute",
        source_id: `${dispute_id}:${step}:${order.consignment_id}`,
      },
      WAYS[step],
      amount,
    ),
  );
}

type Way = {
  from: LedgerEntry["postings"][number]["account"];
  to: LedgerEntry["postings"][number]["account"];
};

const WAYS: Readonly<Record<DisputeFact["step"], Way>> = {
  opened: { from: "payment_clearing", to: "disputed_funds" },
  won: { from: "disputed_funds", to: "payment_clearing" },
  lost: { from: "disputed_funds", to: "dispute_loss" },
};

function shared(
  whole: Rupiah,
  parts: readonly PaymentPart[],
  entryOf: (part: PaymentPart, amount: Rupiah) => LedgerEntry,
): LedgerEntry[] {
  const amounts = allocate(whole, weightsOf(parts));
  return parts.flatMap((part, index) => {
    const amount = amounts[index] ?? rupiah(0);
    return amount === 0 ? [] : [entryOf(part, amount)];
  });
}

function weightsOf(parts: readonly PaymentPart[]): Rupiah[] {
  return parts.map(({ weight }) => weight);
}

/** Money on its way from one account to another; a negative amount goes back the same way. */
function moved(head: Omit<LedgerEntry, "postings">, { from, to }: Way, amount: Rupiah): LedgerEntry {
  return amount > 0
    ? transfer(head, bare(to), bare(from), amount)
    : transfer(head, bare(from), bare(to), rupiah(-amount));
}
