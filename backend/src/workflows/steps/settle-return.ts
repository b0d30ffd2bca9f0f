import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import Stripe from "stripe";
import { DomainError } from "../../domain/domain-error";
import { transferEntries } from "../../domain/ledger-settlement";
import { rupiah } from "../../domain/rupiah";
import { refundFailed } from "../../lib/refund-failed";
import { askStripe, stripe } from "../../lib/stripe";
import { appendEntries } from "../../modules/ledger/append-entries";
import { markRefunded } from "../../modules/payment-inbox/mark-refunded";
import { type FailedReturn, findFailedReturn } from "../../views/read-failed-returns";
import { readPaymentParts } from "../../views/read-payment-parts";
import type { SettleReturnInput } from "../settle-return";

/**
 * Late or double money whose buyer was paid by bank transfer. Stripe is asked first: what stands there as given back, or is
 * disputed, must not be paid a second time. Then transfer, books and state in one transaction. Once a return failed,
 * Stripe is asked by us for no other (see `giveBack`).
 * @throws DomainError "not_found" (404), "return_already_settled", "return_found_at_stripe", "return_disputed",
 * "payment_provider_unreachable" (409)
 */
export const settleReturnStep = createStep(
  "settle-return",
  async (input: SettleReturnInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = await knex("payment_finding").where({ id: input.finding_id }).first("id");
    if (!known) throw new DomainError("not_found", {}, "not_found");
    const seen = await findFailedReturn(knex, input.finding_id);
    if (!seen) throw new DomainError("return_already_settled", {}, "conflict");
    if (await standsAtStripe(seen)) throw new DomainError("return_found_at_stripe", {}, "conflict");
    if (await isDisputed(knex, seen)) throw new DomainError("return_disputed", {}, "conflict");
    await knex.transaction((trx) => settle(trx, seen, input));
    return new StepResponse({ attempt_id: seen.attempt_id });
  },
);

/** A part that was given back counts too: what is left of the payment then is not known here. */
async function standsAtStripe({ payment_intent }: FailedReturn): Promise<boolean> {
  try {
    const made = await askStripe(() =>
      stripe.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1000 }),
    );
    return !made.every(refundFailed);
  } catch (error) {
    // The present account doesn't know the payment, after a change of keys: it gives nothing back of it.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      return false;
    throw error;
  }
}

/** The buyer's bank took the money back, or may still. */
async function isDisputed(knex: Knex, { payment_intent }: FailedReturn): Promise<boolean> {
  const dispute = await knex("payment_dispute")
    .where({ payment_intent_id: payment_intent })
    .whereNot({ status: "won" })
    .first("id");
  return dispute !== undefined;
}

/** The transfer's row goes first: the database asks whether the return stands as failed before it is marked as refunded. */
async function settle(
  trx: Knex.Transaction,
  { attempt_id, order_id, amount }: FailedReturn,
  { officer_id, reference }: SettleReturnInput,
): Promise<void> {
  const transferred_at = new Date();
  const transfer = { attempt_id, order_id, amount, reference, officer_id, transferred_at };
  await trx("payment_transfer").insert(transfer);
  const fact = { attempt_id, amount: rupiah(amount), occurred_at: transferred_at.toISOString() };
  await appendEntries(trx, transferEntries(fact, await readPaymentParts(trx, order_id)));
  await markRefunded(trx, { attempt_id, order_id });
}
