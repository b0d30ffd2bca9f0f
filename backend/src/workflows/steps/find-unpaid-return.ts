import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import Stripe from "stripe";
import { DomainError } from "../../domain/domain-error";
import { refundFailed } from "../../lib/refund-failed";
import { askStripe, stripe } from "../../lib/stripe";
import { type FailedReturn, findFailedReturn } from "../../views/read-failed-returns";

/**
 * The late or double money of a finding that has not reached its buyer.
 * @throws DomainError "not_found" (404), "return_already_settled" (409)
 */
export async function findUnpaidReturn(knex: Knex, findingId: string): Promise<FailedReturn> {
  const known = await knex("payment_finding").where({ id: findingId }).first("id");
  if (!known) throw new DomainError("not_found", {}, "not_found");
  const seen = await findFailedReturn(knex, findingId);
  if (!seen) throw new DomainError("return_already_settled", {}, "conflict");
  return seen;
}

/**
 * What stands at Stripe as given back, or is disputed, must not be paid a second time by bank transfer. Asked before a transfer
 * begins and before it is recorded. Once a return failed, Stripe is asked by us for no other (see `giveBack`).
 * @throws DomainError "return_found_at_stripe", "return_disputed", "payment_provider_unreachable" (409)
 */
export async function assertNotPaidOtherwise(knex: Knex, unpaid: FailedReturn): Promise<void> {
  if (await standsAtStripe(unpaid)) throw new DomainError("return_found_at_stripe", {}, "conflict");
  if (await isDisputed(knex, unpaid)) throw new DomainError("return_disputed", {}, "conflict");
}

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
