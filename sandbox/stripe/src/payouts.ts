import { recordPayout, recordPayoutReturn } from "./balance.js";
import { emit } from "./events.js";
import { newId } from "./ids.js";
import type { Payout, PayoutRecord } from "./records.js";
import type { Scope } from "./scope.js";
import { impossible, noSuch } from "./stripe-error.js";

const DAY_SECONDS = 24 * 3600;

type PayoutOptions = {
  /** Also what would become available only later, so that nobody has to wait for two days. */
  all: boolean;
  /** Whether Stripe can tell at once what is in it ("completed"), later, or (of a manual payout) never. */
  reconciliation?: Payout["reconciliation_status"];
  /** It isn't on its way yet, and can still be canceled. */
  held?: boolean;
  /** A disturbance: so much less arrives than its transactions come to. */
  short?: number;
};

/** Sends what stands in the balance to the treasurer's account; null when there is nothing to send. */
export function payOut(scope: Scope, options: PayoutOptions): Payout | null {
  const { all, reconciliation = "completed", held = false, short = 0 } = options;
  const gone = new Set(scope.tx.all("payout").flatMap((record) => record.transactions));
  const waiting = scope.tx
    .all("balance_transaction")
    .filter((one) => one.type !== "payout" && !gone.has(one.id) && (all || one.available_on <= scope.now));
  const amount = waiting.reduce((sum, one) => sum + one.net, -short);
  if (amount <= 0) return null;
  const id = newId("po");
  const payout: Payout = {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: scope.now,
    automatic: reconciliation !== "not_applicable",
    balance_transaction: recordPayout(scope, amount, id),
    created: scope.now,
    currency: "idr",
    description: "STRIPE PAYOUT (SIMULASI)",
    destination: "ba_simulasi",
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: reconciliation,
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: held ? "pending" : "paid",
    trace_id: { status: "pending", value: null },
    type: "bank_account",
  };
  scope.tx.put("payout", { id, payout, transactions: waiting.map((one) => one.id) });
  emit(scope, id, "payout.created", {
    ...payout,
    status: held ? "pending" : "in_transit",
    reconciliation_status: payout.automatic ? "in_progress" : reconciliation,
  });
  if (held) return payout;
  emit(scope, id, "payout.paid", payout);
  if (reconciliation === "completed") emit(scope, id, "payout.reconciliation_completed", payout);
  return payout;
}

/** From now on what was in the payout can be listed. */
export function completePayout(scope: Scope, id: string): Payout {
  const { payout } = findPayout(scope, id);
  if (payout.reconciliation_status !== "in_progress")
    throw impossible(`Payout ${id} is not being reconciled.`);
  return change(scope, "payout.reconciliation_completed", { ...payout, reconciliation_status: "completed" });
}

/** The bank sent the money back, although it was said to have arrived; the next payout carries it. */
export function failPayout(scope: Scope, id: string): Payout {
  const { payout } = findPayout(scope, id);
  if (payout.status !== "paid") throw impossible(`Payout ${id} is ${payout.status}.`);
  return change(scope, "payout.failed", {
    ...payout,
    failure_balance_transaction: recordPayoutReturn(scope, "payout_failure", payout.amount, id),
    failure_code: "account_closed",
    failure_message: "The bank account has been closed (SIMULASI).",
    status: "failed",
  });
}

/** A held payout was called off in the dashboard; the next payout carries the money. */
export function cancelPayout(scope: Scope, id: string): Payout {
  const { payout } = findPayout(scope, id);
  if (payout.status !== "pending") throw impossible(`Payout ${id} is ${payout.status}.`);
  const failure_balance_transaction = recordPayoutReturn(scope, "payout_cancel", payout.amount, id);
  return change(scope, "payout.canceled", { ...payout, failure_balance_transaction, status: "canceled" });
}

export function findPayout({ tx }: Pick<Scope, "tx">, id: string): PayoutRecord {
  const record = tx.get("payout", id);
  if (!record) throw noSuch("payout", id, "payout");
  return record;
}

function change(
  scope: Scope,
  type: "payout.reconciliation_completed" | "payout.failed" | "payout.canceled",
  payout: Payout,
): Payout {
  scope.tx.put("payout", { ...findPayout(scope, payout.id), payout });
  emit(scope, payout.id, type, payout);
  return payout;
}

/** As at Stripe, once a day at most. */
export function isPayoutDue(scope: Pick<Scope, "tx" | "now">): boolean {
  const [latest] = scope.tx.all("payout");
  return !latest || latest.payout.created <= scope.now - DAY_SECONDS;
}
