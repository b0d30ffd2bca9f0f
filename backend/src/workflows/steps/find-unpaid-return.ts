import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import Stripe from "stripe";
import { DomainError } from "../../domain/domain-error";
import { refundFailed } from "../../lib/refund-failed";
import { askStripe, stripe } from "../../lib/stripe";
import { findFailedReturn, findReturn, type MoneyOfFinding } from "../../views/read-failed-returns";
import { assertNotDisputed } from "./assert-not-disputed";

/**
 * The late or double money of a finding that has not reached its buyer.
 * @throws DomainError "not_found" (404), "return_already_settled" (409)
 */
export async function findUnpaidReturn(knex: Knex, findingId: string): Promise<MoneyOfFinding> {
  await assertKnown(knex, findingId);
  const seen = await findFailedReturn(knex, findingId);
  if (!seen) throw new DomainError("return_already_settled", {}, "conflict");
  return seen;
}

/**
 * The money of a finding whose transfer was begun; it may have gone back at Stripe since.
 * @throws DomainError "not_found" (404), "return_already_settled" (409)
 */
export async function findBegunReturn(knex: Knex, findingId: string): Promise<MoneyOfFinding> {
  await assertKnown(knex, findingId);
  const seen = await findReturn(knex, findingId);
  if (!seen) throw new DomainError("return_already_settled", {}, "conflict");
  return seen;
}

async function assertKnown(knex: Knex, findingId: string): Promise<void> {
  const known = await knex("payment_finding").where({ id: findingId }).first("id");
  if (!known) throw new DomainError("not_found", {}, "not_found");
}

/**
 * What stands at Stripe as given back, or is disputed, must not be paid a second time by bank transfer. Asked before a transfer
 * begins and before it is recorded. Once a return failed, Stripe is asked by us for no other (see `giveBack`).
 * @throws DomainError "return_found_at_stripe", "payment_provider_unreachable" (409), and those of assertNotDisputed
 */
export async function assertNotPaidOtherwise(knex: Knex, { payment_intent }: MoneyOfFinding): Promise<void> {
  if (await standsAtStripe(payment_intent)) throw new DomainError("return_found_at_stripe", {}, "conflict");
  await assertNotDisputed(knex, payment_intent);
}

/** A part that was given back counts too: what is left of the payment then is not known here. */
async function standsAtStripe(payment_intent: string): Promise<boolean> {
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

/**
 * The transfer is held as the officer saw it: not called off and begun anew by somebody who may be at the bank now.
 * @throws DomainError "transfer_begun", "transfer_not_begun" (409)
 */
export async function assertSameReturnHold(trx: Knex, attempt_id: string, begun: string): Promise<void> {
  const held: { id: string } | undefined = await trx("payment_transfer_begun")
    .where({ attempt_id, released_at: null })
    .first("id");
  if (!held) throw new DomainError("transfer_not_begun", {}, "conflict");
  if (String(held.id) !== begun) throw new DomainError("transfer_begun", {}, "conflict");
}
