import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DomainError } from "../../domain/domain-error";
import { assertMayDecide, type TransferStep } from "../../domain/refund";
import { askStripe } from "../../lib/stripe";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import { findTransferBegun } from "../../modules/refund/find-transfer-begun";
import { standingAtStripe } from "./ask-stripe-for-refund";
import { assertNotDisputed } from "./assert-not-disputed";
import { findRefundedPayment } from "./find-refunded-payment";

/**
 * The refund that is to be paid by bank transfer, or was.
 * @throws DomainError "not_found" (404), and those of assertMayDecide
 */
export async function findToTransfer(
  knex: Knex,
  refundId: string,
  officerId: string,
  step: TransferStep,
): Promise<RefundRow> {
  const seen = await findRefund(knex, refundId);
  if (!seen) throw new DomainError("not_found", {}, "not_found");
  assertMayDecide(seen, officerId, step);
  return seen;
}

/**
 * What Stripe gave back after all, also by its dashboard, or what the buyer's bank took, must not be paid a second time. Asked
 * before a transfer begins and before it is recorded.
 * @throws DomainError "refund_found_at_stripe", "refund_unrecorded_at_stripe", "payment_provider_unreachable" (409), and those of
 * assertNotDisputed
 */
export async function assertNotGivenBack(knex: Knex, seen: RefundRow): Promise<void> {
  const payment = await findRefundedPayment(knex, seen);
  await assertNotDisputed(knex, payment.payment_intent);
  const standing = await askStripe(() => standingAtStripe(seen, payment));
  if (standing === "found") throw new DomainError("refund_found_at_stripe", {}, "conflict");
  if (standing === "unrecorded") throw new DomainError("refund_unrecorded_at_stripe", {}, "conflict");
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

/**
 * The refund is held as the officer saw it: not called off and begun anew by somebody who may be at the bank now.
 * @throws DomainError "transfer_begun" (409)
 */
export async function assertSameHold(trx: Knex.Transaction, refundId: string, begun: string): Promise<void> {
  const held = await findTransferBegun(trx, refundId);
  if (held?.id !== begun) throw new DomainError("transfer_begun", {}, "conflict");
}
