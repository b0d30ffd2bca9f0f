import { recordPayout } from "./balance.js";
import { emit } from "./events.js";
import { newId } from "./ids.js";
import type { Payout } from "./records.js";
import type { Scope } from "./scope.js";

const DAY_SECONDS = 24 * 3600;

/**
 * Sends what stands in the balance to the treasurer's account; null when there is nothing to send.
 * @param all also what would become available only later, so that nobody has to wait for two days
 */
export function payOut(scope: Scope, all: boolean): Payout | null {
  const gone = new Set(scope.tx.all("payout").flatMap((record) => record.transactions));
  const waiting = scope.tx
    .all("balance_transaction")
    .filter((one) => one.type !== "payout" && !gone.has(one.id) && (all || one.available_on <= scope.now));
  const amount = waiting.reduce((sum, one) => sum + one.net, 0);
  if (amount <= 0) return null;
  const id = newId("po");
  const payout: Payout = {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: scope.now,
    automatic: true,
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
    reconciliation_status: "completed",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "paid",
    trace_id: { status: "pending", value: null },
    type: "bank_account",
  };
  scope.tx.put("payout", { id, payout, transactions: waiting.map((one) => one.id) });
  emit(scope, id, "payout.created", {
    ...payout,
    status: "in_transit",
    reconciliation_status: "in_progress",
  });
  emit(scope, id, "payout.paid", payout);
  return payout;
}

/** As at Stripe, once a day at most. */
export function isPayoutDue(scope: Pick<Scope, "tx" | "now">): boolean {
  const [latest] = scope.tx.all("payout");
  return !latest || latest.payout.created <= scope.now - DAY_SECONDS;
}
