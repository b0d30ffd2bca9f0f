import { nearestRupiah, type Rupiah, rupiah } from "./rupiah";

/** A payout in the provider's words. */
type PayoutState = { status: string; reconciliation_status: string };

/**
 * Books: it arrived, and what is in it is known. Waits: not yet. Reports: it arrived, but what is in it will never be
 * told, for it was made by hand. Takes back: the bank sent it back, perhaps after it was said to have arrived.
 */
export type PayoutStep = "book" | "wait" | "report" | "take_back";

export function payoutStep({ status, reconciliation_status }: PayoutState): PayoutStep {
  if (status === "failed" || status === "canceled") return "take_back";
  if (status !== "paid" || reconciliation_status === "in_progress") return "wait";
  return reconciliation_status === "completed" ? "book" : "report";
}

/** In the provider's hundredths of a rupiah: only there do a payout's lines add up to the last sen. */
export type PayoutLine = { amount: number; fee: number };

export function netOf(lines: readonly PayoutLine[]): number {
  return lines.reduce((sum, { amount, fee }) => sum + amount - fee, 0);
}

/** A line, and what of it was booked to facilities; null when it is of no order. */
export type BookedLine = PayoutLine & { booked: Rupiah | null };

export type PayoutSums = {
  /** The provider's fees in it, to the nearest rupiah. */
  fees: Rupiah;
  /** What is of no order of ours, and so in no facility's books, to the nearest rupiah. */
  unassigned: Rupiah;
  /** What arrived beyond what was booked and what is unassigned: the books have no sen, each line is rounded by itself. */
  rounding: Rupiah;
};

export function payoutSums(lines: readonly BookedLine[]): PayoutSums {
  const unassigned = nearestRupiah(netOf(lines.filter(({ booked }) => booked === null)));
  const booked = lines.reduce((sum, line) => sum + (line.booked ?? 0), 0);
  return {
    fees: nearestRupiah(lines.reduce((sum, { fee }) => sum + fee, 0)),
    unassigned,
    rounding: rupiah(nearestRupiah(netOf(lines)) - booked - unassigned),
  };
}
