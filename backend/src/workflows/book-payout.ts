import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { reversalOf } from "../domain/ledger-entry";
import { netOf, payoutStep, payoutSums } from "../domain/payout";
import { nearestRupiah } from "../domain/rupiah";
import { payoutLines } from "../lib/payout-lines";
import { askStripe, stripe } from "../lib/stripe";
import { appendEntries } from "../modules/ledger/append-entries";
import { writeFinding } from "../modules/payment-inbox/write-finding";
import { readSettlementsOf } from "../modules/ledger/read-sealed-entries";
import { bookPayoutLine } from "./steps/book-payout-line";

export type BookPayoutInput = { payout_id: string };

const bookPayoutStep = createStep("book-payout", async ({ payout_id }: BookPayoutInput, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const payout = await askStripe(() =>
    stripe.payouts.retrieve(payout_id, { expand: ["failure_balance_transaction"] }),
  );
  if (payout.currency !== "idr") throw new Error(`Payout ${payout_id} is not in rupiah.`);
  await writeDown(knex, payout);
  const step = payoutStep(payout);
  if (step === "book") await book(knex, payout);
  if (step === "report") await report(knex, payout, "payout_by_hand");
  if (step === "take_back") await takeBack(knex, payout);
  return new StepResponse({ step });
});

/**
 * A payout as Stripe has it now. One that reached the treasurer's account is booked as soon as Stripe can tell what is in
 * it: the provider's fees and what arrived, for each facility, and its PNBP clock starts. One that the bank sent back is
 * taken back. Every movement is a fact of its own, so that it may be repeated.
 */
export const bookPayoutWorkflow = createWorkflow(
  "book-payout",
  (input: BookPayoutInput) => new WorkflowResponse(bookPayoutStep(input)),
);

/** Whoever asked Stripe before the bank sent it back, and writes after, changes nothing. */
async function writeDown(knex: Knex, payout: Stripe.Payout): Promise<void> {
  await knex("payment_payout")
    .insert({
      id: payout.id,
      amount: nearestRupiah(payout.amount),
      status: payout.status,
      arrives_at: arrivalOf(payout),
      updated_at: new Date(),
    })
    .onConflict("id")
    .merge(["status", "arrives_at", "updated_at"])
    .whereNotIn("payment_payout.status", ["failed", "canceled"]);
}

/**
 * Nothing is booked of a payout whose lines don't come to what arrived, to the sen.
 * @throws Error then, for Stripe's list may not be whole yet; the event is taken up again
 */
async function book(knex: Knex, payout: Stripe.Payout): Promise<void> {
  const lines = await askStripe(() => payoutLines(payout.id));
  if (netOf(lines) !== payout.amount) {
    await report(knex, payout, "payout_mismatch");
    throw new Error(`Payout ${payout.id} is ${payout.amount}, its lines come to ${netOf(lines)}.`);
  }
  const arrival = { payout_id: payout.id, arrived_at: arrivalOf(payout).toISOString() };
  const booked = [];
  for (const line of lines) booked.push({ ...line, booked: await bookPayoutLine(knex, line, arrival) });
  await knex("payment_payout")
    .where({ id: payout.id, status: "paid" })
    .update({ ...payoutSums(booked), booked_at: new Date() });
  await forget(knex, payout);
}

/** The money isn't there: what was booked as arrived goes back to where it was, and the next payout brings it again. */
async function takeBack(knex: Knex, payout: Stripe.Payout): Promise<void> {
  const { failure_balance_transaction: failure } = payout;
  const failed_at = typeof failure === "object" && failure ? new Date(failure.created * 1000) : new Date();
  await knex.transaction(async (trx) => {
    const settled = await readSettlementsOf(trx, payout.id);
    await appendEntries(
      trx,
      settled.map((entry) => reversalOf(entry, failed_at.toISOString())),
    );
    await trx("payment_payout").where({ id: payout.id }).update({ booked_at: null });
    await forget(trx, payout);
  });
}

async function report(
  knex: Knex,
  payout: Stripe.Payout,
  kind: "payout_by_hand" | "payout_mismatch",
): Promise<void> {
  await writeFinding(knex, {
    id: payout.id,
    kind,
    amount: nearestRupiah(payout.amount),
    payment_intent_id: null,
    order_id: null,
  });
}

/** What was reported about it is settled. */
async function forget(knex: Knex, payout: Stripe.Payout): Promise<void> {
  await knex("payment_finding").where({ id: payout.id }).delete();
}

function arrivalOf(payout: Stripe.Payout): Date {
  return new Date(payout.arrival_date * 1000);
}
