import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { disputeOutcome } from "../../domain/dispute";
import { DomainError } from "../../domain/domain-error";

/**
 * The buyer's bank took the money of a payment back, or may still: it must not be paid by bank transfer as well. As far as Stripe
 * has told, whose list of events is asked every minute.
 * @throws DomainError "payment_dispute_lost", "payment_disputed" (409)
 */
export async function assertNotDisputed(knex: Knex, payment_intent: string): Promise<void> {
  const statuses: string[] = await knex("payment_dispute")
    .where({ payment_intent_id: payment_intent })
    .pluck("status");
  const outcomes = statuses.map(disputeOutcome);
  if (outcomes.includes("lost")) throw new DomainError("payment_dispute_lost", {}, "conflict");
  if (outcomes.includes("open")) throw new DomainError("payment_disputed", {}, "conflict");
}
