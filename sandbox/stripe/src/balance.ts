import { exampleFee, SEN_PER_RUPIAH } from "./fees.js";
import { newId } from "./ids.js";
import type { BalanceTransaction, PaymentMethod } from "./records.js";
import type { Scope } from "./scope.js";

/** An example, not any bank's tariff. */
const DISPUTE_FEE = 100_000 * SEN_PER_RUPIAH;
const ACCOUNT_FEE = 123_456;
const SETTLEMENT_SECONDS = 2 * 24 * 3600;

type Movement = Pick<BalanceTransaction, "amount" | "source" | "type" | "description" | "reporting_category">;

/** Money that came in, less the example fee. */
export function recordPayment(scope: Scope, method: PaymentMethod, amount: number, chargeId: string): string {
  const fee = exampleFee(method, amount);
  const type = method === "card" ? "charge" : "payment";
  const details = [{ ...fee, application: null, currency: "idr", type: "stripe_fee" }];
  const movement = {
    amount,
    source: chargeId,
    type,
    description: null,
    reporting_category: "charge",
  } as const;
  return record(scope, movement, details).id;
}

/** Money that went back. Stripe keeps the fee of the payment. */
export function recordRefund(scope: Scope, card: boolean, amount: number, refundId: string): string {
  const type = card ? "refund" : "payment_refund";
  const movement = { source: refundId, type, description: "REFUND", reporting_category: "refund" } as const;
  return record(scope, { ...movement, amount: -amount }, []).id;
}

/** Money of a refund that did not reach its buyer. */
export function recordFailedRefund(scope: Scope, card: boolean, amount: number, refundId: string): string {
  const type = card ? "refund_failure" : "payment_failure_refund";
  const reporting_category = "refund_failure";
  return record(
    scope,
    { amount, source: refundId, type, description: "REFUND FAILURE", reporting_category },
    [],
  ).id;
}

/** Money that a dispute took away (with a fee), or gave back. */
export function recordDispute(scope: Scope, amount: number, disputeId: string): BalanceTransaction {
  const taken = amount < 0;
  const description = taken ? "Chargeback withdrawal" : "Chargeback reversal";
  const reporting_category = taken ? "dispute" : "dispute_reversal";
  const fee = {
    amount: DISPUTE_FEE,
    application: null,
    currency: "idr",
    description: "Biaya simulasi sengketa Rp100.000",
    type: "stripe_fee",
  };
  const movement = {
    amount,
    source: disputeId,
    type: "adjustment",
    description,
    reporting_category,
  } as const;
  return record(scope, movement, taken ? [fee] : []);
}

/** Money that left for the bank account. */
export function recordPayout(scope: Scope, amount: number, payoutId: string): string {
  const movement = {
    amount: -amount,
    source: payoutId,
    type: "payout",
    description: "STRIPE PAYOUT",
    reporting_category: "payout",
  } as const;
  return record(scope, movement, []).id;
}

/** Money of a payout that the bank sent back, or that never left. */
export function recordPayoutReturn(
  scope: Scope,
  type: "payout_failure" | "payout_cancel",
  amount: number,
  payoutId: string,
): string {
  const movement = {
    amount,
    source: payoutId,
    type,
    description: type === "payout_failure" ? "STRIPE PAYOUT FAILURE" : "STRIPE PAYOUT CANCEL",
    reporting_category: "payout_reversal",
  } as const;
  return record(scope, movement, []).id;
}

/** What Stripe charges the account by itself, for no payment: with sen in it. */
export function recordAccountFee(scope: Scope): BalanceTransaction {
  const movement = {
    amount: -ACCOUNT_FEE,
    source: null,
    type: "stripe_fee",
    description: "Biaya simulasi akun Rp1.234,56",
    reporting_category: "fee",
  } as const;
  return record(scope, movement, []);
}

function record(
  scope: Scope,
  movement: Movement,
  fees: BalanceTransaction["fee_details"],
): BalanceTransaction {
  const fee = fees.reduce((sum, detail) => sum + detail.amount, 0);
  const transaction: BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    ...movement,
    available_on: scope.now + SETTLEMENT_SECONDS,
    balance_type: "payments",
    created: scope.now,
    currency: "idr",
    exchange_rate: null,
    fee,
    fee_details: fees,
    net: movement.amount - fee,
    status: "pending",
  };
  scope.tx.put("balance_transaction", transaction);
  return transaction;
}
