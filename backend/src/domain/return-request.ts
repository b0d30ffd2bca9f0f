import type { ConsignmentState } from "./consignment";
import { DomainError } from "./domain-error";

/** A buyer asks to give goods back; the facility's staff answer. An answer stays. */
export const RETURN_STATES = ["asked", "accepted", "refused"] as const;

export type ReturnState = (typeof RETURN_STATES)[number];
export type ReturnAnswer = "accept" | "refuse";

export const RETURN_TRANSITIONS: Readonly<Record<ReturnState, Partial<Record<ReturnAnswer, ReturnState>>>> = {
  asked: { accept: "accepted", refuse: "refused" },
  accepted: {},
  refused: {},
};

/** The buyer has the goods. */
export function hasArrived(status: ConsignmentState): boolean {
  return status === "delivered" || status === "completed";
}

const DAY_MS = 24 * 60 * 60 * 1000;

export type ReturnFacts = {
  status: ConsignmentState;
  /** When the parcel was first said to be there; null while it is not. */
  arrived_at: Date | null;
  /** For so many days after that a return may be asked for. */
  days: number;
  /** A request of the buyer waits for its answer. */
  has_open_request: boolean;
  /** Units of the parcel that may still be asked back. */
  returnable: number;
};

/** The last moment at which a return may be asked for; null while the goods have not arrived, or are not there any more. */
export function returnDeadline({ status, arrived_at, days }: ReturnFacts): Date | null {
  if (!arrived_at || !hasArrived(status)) return null;
  return new Date(arrived_at.getTime() + days * DAY_MS);
}

export function mayAskReturn(facts: ReturnFacts, now: Date): boolean {
  return refusalOfReturn(facts, now) === null;
}

/**
 * @throws DomainError "return_not_arrived", "return_too_late", "return_open", "refund_line_unavailable" (409)
 */
export function assertMayAskReturn(facts: ReturnFacts, now: Date): void {
  const code = refusalOfReturn(facts, now);
  if (code) throw new DomainError(code, {}, "conflict");
}

function refusalOfReturn(facts: ReturnFacts, now: Date): string | null {
  const deadline = returnDeadline(facts);
  if (!deadline) return "return_not_arrived";
  if (facts.has_open_request) return "return_open";
  if (facts.returnable < 1) return "refund_line_unavailable";
  return now.getTime() > deadline.getTime() ? "return_too_late" : null;
}
