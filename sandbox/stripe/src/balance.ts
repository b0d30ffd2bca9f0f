import { exampleFee } from "./fees.js";
import { newId } from "./ids.js";
import type { BalanceTransaction, PaymentMethod } from "./records.js";
import type { Scope } from "./scope.js";

const SETTLEMENT_SECONDS = 2 * 24 * 3600;

type Movement = Pick<BalanceTransaction, "amount" | "source" | "type" | "description">;

/** Money that came in, less the example fee. */
export function recordPayment(scope: Scope, method: PaymentMethod, amount: number, chargeId: string): string {
  const fee = exampleFee(method, amount);
  const type = method === "card" ? "charge" : "payment";
  const details = [{ ...fee, application: null, currency: "idr", type: "stripe_fee" }];
  return record(scope, { amount, source: chargeId, type, description: null }, details);
}

/** Money that went back. Stripe keeps the fee of the payment. */
export function recordRefund(scope: Scope, card: boolean, amount: number, refundId: string): string {
  const type = card ? "refund" : "payment_refund";
  return record(scope, { amount: -amount, source: refundId, type, description: "REFUND" }, []);
}

function record(scope: Scope, movement: Movement, fees: BalanceTransaction["fee_details"]): string {
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
    reporting_category: movement.amount < 0 ? "refund" : "charge",
    status: "pending",
  };
  scope.tx.put("balance_transaction", transaction);
  return transaction.id;
}
