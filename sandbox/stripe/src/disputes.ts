import { recordDispute } from "./balance.js";
import { emit } from "./events.js";
import { newId } from "./ids.js";
import type { Charge, Dispute } from "./records.js";
import type { Scope } from "./scope.js";
import { sessionOfIntent } from "./session-of-intent.js";
import { impossible } from "./stripe-error.js";

const DAYS_TO_ANSWER = 7;

/**
 * The buyer's bank takes the money back, with a fee, until the dispute is decided.
 * @param taken in hundredths of a rupiah; the whole payment when left out
 */
export function openDispute(scope: Scope, charge: Charge, reason: string, taken?: number): Dispute {
  if (!charge.paid) throw impossible(`Charge ${charge.id} was not paid.`);
  if (charge.disputed) throw impossible(`Charge ${charge.id} is disputed already.`);
  const id = newId("du");
  const left = charge.amount_captured - charge.amount_refunded;
  if (left <= 0)
    throw impossible(`Charge ${charge.id} has been refunded.`, { code: "charge_already_refunded" });
  const amount = taken ?? left;
  const dispute: Dispute = {
    id,
    object: "dispute",
    amount,
    balance_transactions: [recordDispute(scope, -amount, id)],
    charge: charge.id,
    created: scope.now,
    currency: "idr",
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: scope.now + DAYS_TO_ANSWER * 24 * 3600,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: "needs_response",
  };
  const group = sessionOfIntent(scope, charge.payment_intent);
  scope.tx.put("charge", { ...charge, disputed: true });
  scope.tx.put("dispute", dispute);
  emit(scope, group, "charge.dispute.created", dispute);
  emit(scope, group, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The shop's evidence was handed in, in the dashboard: the bank looks at it. */
export function reviewDispute(scope: Scope, dispute: Dispute): Dispute {
  if (dispute.status !== "needs_response") throw impossible(`This dispute is ${dispute.status}.`);
  const evidence_details = {
    ...dispute.evidence_details,
    has_evidence: true,
    submission_count: 1,
    submission_method: "manual",
  };
  const reviewed: Dispute = { ...dispute, status: "under_review", evidence_details };
  scope.tx.put("dispute", reviewed);
  emit(scope, sessionOfIntent(scope, dispute.payment_intent), "charge.dispute.updated", reviewed);
  return reviewed;
}

/** The bank's decision: won gives the money back, lost leaves it where it is. */
export function closeDispute(scope: Scope, dispute: Dispute, status: "won" | "lost"): Dispute {
  if (dispute.status === "won" || dispute.status === "lost")
    throw impossible(`This dispute is already closed.`);
  const returned = status === "won" ? [recordDispute(scope, dispute.amount, dispute.id)] : [];
  const closed: Dispute = {
    ...dispute,
    status,
    balance_transactions: [...dispute.balance_transactions, ...returned],
  };
  const group = sessionOfIntent(scope, dispute.payment_intent);
  scope.tx.put("dispute", closed);
  emit(scope, group, "charge.dispute.closed", closed);
  if (status === "won") emit(scope, group, "charge.dispute.funds_reinstated", closed);
  return closed;
}

function noEvidence(): Dispute["evidence"] {
  return {
    access_activity_log: null,
    billing_address: null,
    cancellation_policy: null,
    cancellation_policy_disclosure: null,
    cancellation_rebuttal: null,
    customer_communication: null,
    customer_email_address: null,
    customer_name: null,
    customer_purchase_ip: null,
    customer_signature: null,
    duplicate_charge_documentation: null,
    duplicate_charge_explanation: null,
    duplicate_charge_id: null,
    enhanced_evidence: {},
    product_description: null,
    receipt: null,
    refund_policy: null,
    refund_policy_disclosure: null,
    refund_refusal_explanation: null,
    service_date: null,
    service_documentation: null,
    shipping_address: null,
    shipping_carrier: null,
    shipping_date: null,
    shipping_documentation: null,
    shipping_tracking_number: null,
    uncategorized_file: null,
    uncategorized_text: null,
  };
}
