import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { feeEntries, type Movement, type PaymentPart, settlementEntries } from "../domain/ledger-settlement";
import { rupiah } from "../domain/rupiah";
import { idOf } from "../lib/id-of";
import { askStripe, stripe } from "../lib/stripe";
import { appendEntries } from "../modules/ledger/append-entries";
import { fromStripeAmount, wholeRupiah } from "../modules/stripe-checkout/amount";
import { orderOfIntent, readPaymentParts } from "../views/read-payment-parts";

export type BookPayoutInput = { payout_id: string };

const bookPayoutStep = createStep("book-payout", async ({ payout_id }: BookPayoutInput, { container }) => {
  const payout = await askStripe(() => stripe.payouts.retrieve(payout_id));
  if (payout.currency !== "idr") throw new Error(`Payout ${payout_id} is not in rupiah.`);
  const paid = payout.status === "paid";
  const booked = paid ? await bookMovements(container, payout) : { fees: 0, unassigned: 0 };
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = new Date();
  await knex("payment_payout")
    .insert({
      id: payout.id,
      amount: wholeRupiah(payout.amount),
      ...booked,
      status: payout.status,
      arrives_at: new Date(payout.arrival_date * 1000),
      booked_at: paid ? now : null,
      updated_at: now,
    })
    .onConflict("id")
    .merge(
      paid
        ? ["status", "arrives_at", "fees", "unassigned", "booked_at", "updated_at"]
        : ["status", "updated_at"],
    );
  return new StepResponse({ paid, ...booked });
});

/**
 * A payout that reached the treasurer's account: the provider's fees and what arrived are booked for each facility, and
 * its PNBP clock starts. Every movement is a fact of its own, so that it may be repeated.
 */
export const bookPayoutWorkflow = createWorkflow(
  "book-payout",
  (input: BookPayoutInput) => new WorkflowResponse(bookPayoutStep(input)),
);

/** @returns whole rupiah: the fees in it, and what is of no order of ours and so in no facility's books */
async function bookMovements(container: MedusaContainer, payout: Stripe.Payout) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const arrived_at = new Date(payout.arrival_date * 1000).toISOString();
  const sums = { fees: 0, unassigned: 0 };
  for (const line of await movementsOf(payout.id)) {
    const movement = toMovement(line);
    sums.fees += movement.fee;
    const order_id = await orderOfIntent(knex, intentOf(line));
    const parts = order_id ? partsOf(line, await readPaymentParts(knex, order_id)) : [];
    if (parts.length === 0) {
      sums.unassigned += movement.amount - movement.fee;
      continue;
    }
    await knex.transaction((trx) =>
      appendEntries(trx, [...feeEntries(movement, parts), ...settlementEntries(movement, parts, arrived_at)]),
    );
  }
  return sums;
}

async function movementsOf(payout: string): Promise<Stripe.BalanceTransaction[]> {
  return askStripe(async () => {
    const lines: Stripe.BalanceTransaction[] = [];
    const pages = stripe.balanceTransactions.list({ payout, limit: 100, expand: ["data.source"] });
    for await (const line of pages) if (line.type !== "payout") lines.push(line);
    return lines;
  });
}

/** Stripe's fees may have sen; the books have none, and amount less fee is what is taken to have arrived. */
function toMovement({ id, amount, fee, currency, created }: Stripe.BalanceTransaction): Movement {
  if (currency !== "idr") throw new Error(`Balance transaction ${id} is not in rupiah.`);
  return {
    id,
    amount: fromStripeAmount(amount),
    fee: wholeRupiah(fee),
    occurred_at: new Date(created * 1000).toISOString(),
  };
}

function intentOf({ source }: Stripe.BalanceTransaction): string | null {
  if (typeof source !== "object" || source === null || !("payment_intent" in source)) return null;
  return idOf(source.payment_intent);
}

/** A refund of ours names the consignment it is for; everything else is shared by what each had in the payment. */
function partsOf({ source }: Stripe.BalanceTransaction, parts: PaymentPart[]): PaymentPart[] {
  const isRefund = typeof source === "object" && source?.object === "refund";
  const number = isRefund ? source.metadata?.consignment_number : undefined;
  const own = parts.filter(({ order }) => order.consignment_number === number);
  const shared = own.length > 0 ? own : parts;
  return shared.some(({ weight }) => weight > 0)
    ? shared
    : shared.map((part) => ({ ...part, weight: rupiah(1) }));
}
