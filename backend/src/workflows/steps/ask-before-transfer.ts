import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DomainError } from "../../domain/domain-error";
import { assertMayDecide, type TransferStep } from "../../domain/refund";
import { askStripe } from "../../lib/stripe";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import { standingAtStripe } from "./ask-stripe-for-refund";
import { findRefundedPayment } from "./find-refunded-payment";

/**
 * The refund that is to be paid by bank transfer, or was. Stripe is asked both times: what it gave back after all, also by its
 * dashboard, must not be paid a second time.
 * @throws DomainError "not_found" (404), "refund_found_at_stripe" (409), "refund_unrecorded_at_stripe" (409),
 * "payment_provider_unreachable" (409), and those of assertMayDecide
 */
export async function askBeforeTransfer(
  knex: Knex,
  refundId: string,
  officerId: string,
  step: TransferStep,
): Promise<RefundRow> {
  const seen = await findRefund(knex, refundId);
  if (!seen) throw new DomainError("not_found", {}, "not_found");
  assertMayDecide(seen, officerId, step);
  const payment = await findRefundedPayment(knex, seen);
  const standing = await askStripe(() => standingAtStripe(seen, payment));
  if (standing === "found") throw new DomainError("refund_found_at_stripe", {}, "conflict");
  if (standing === "unrecorded") throw new DomainError("refund_unrecorded_at_stripe", {}, "conflict");
  return seen;
}

/**
 * The same refund, in nobody else's hands until the transaction ends.
 * @throws DomainError "refund_already_decided" (409), and those of assertMayDecide
 */
export async function lockAsAsked(
  trx: Knex.Transaction,
  { id, attempt }: RefundRow,
  officerId: string,
  step: TransferStep,
): Promise<RefundRow> {
  const refund: RefundRow = await trx("refund_request").where({ id }).forUpdate().first();
  assertMayDecide(refund, officerId, step);
  // Another try since would have to be looked up at Stripe anew.
  if (refund.attempt !== attempt) throw new DomainError("refund_already_decided", {}, "conflict");
  return refund;
}
