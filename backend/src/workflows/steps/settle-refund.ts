import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { assertMayDecide } from "../../domain/refund";
import { askStripe } from "../../lib/stripe";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import type { SettleRefundInput } from "../settle-refund";
import { standingAtStripe } from "./ask-stripe-for-refund";
import { bookRefund } from "./book-refund";
import { findRefundedPayment } from "./find-refunded-payment";

/**
 * A failed refund whose buyer was paid by bank transfer. Stripe is asked first: what it gave back after all, also by its
 * dashboard, must not be paid a second time. Then books, stock and state in one transaction.
 * @throws DomainError "not_found" (404), "refund_found_at_stripe" (409), "refund_unrecorded_at_stripe" (409),
 * "payment_provider_unreachable" (409), and those of assertMayDecide
 */
export const settleRefundStep = createStep(
  "settle-refund",
  async (input: SettleRefundInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const seen = await findRefund(knex, input.refund_id);
    if (!seen) throw new DomainError("not_found", {}, "not_found");
    assertMayDecide(seen, input.officer.id, "settle_by_hand");
    const payment = await findRefundedPayment(knex, seen);
    const standing = await askStripe(() => standingAtStripe(seen, payment));
    if (standing === "found") throw new DomainError("refund_found_at_stripe", {}, "conflict");
    if (standing === "unrecorded") throw new DomainError("refund_unrecorded_at_stripe", {}, "conflict");
    await knex.transaction((trx) => settle(trx, seen, input));
    return new StepResponse({ refund_id: seen.id });
  },
);

async function settle(trx: Knex.Transaction, seen: RefundRow, { officer, reference }: SettleRefundInput) {
  // Another try since would have to be looked up at Stripe anew.
  const { id, attempt } = seen;
  const refund: RefundRow | undefined = await trx("refund_request")
    .where({ id, attempt, state: "failed" })
    .forUpdate()
    .first();
  if (!refund) throw new DomainError("refund_already_decided", {}, "conflict");
  const set = {
    transfer_reference: reference,
    transferred_by: officer.id,
    done_at: new Date(),
    attempt: attempt + 1,
    tries: 0,
    next_try_at: null,
  };
  await bookRefund(trx, { ...refund, ...set });
  await moveRefund(trx, {
    id,
    transition: "settle_by_hand",
    actor_label: officer.label,
    officer_id: officer.id,
    note: `Transfer bank: ${reference}`,
    set,
  });
}
