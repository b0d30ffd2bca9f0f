import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import {
  type Arrival,
  feeEntries,
  type Movement,
  type PaymentPart,
  settlementEntries,
} from "../../domain/ledger-settlement";
import { nearestRupiah, type Rupiah, rupiah } from "../../domain/rupiah";
import { idOf } from "../../lib/id-of";
import { appendEntries } from "../../modules/ledger/append-entries";
import { orderOfIntent, readPaymentParts } from "../../views/read-payment-parts";

/**
 * One line of a payout, in the books of the facilities whose order it is of.
 * @returns what was booked as arrived; null when it is of no order of ours
 */
export async function bookPayoutLine(
  knex: Knex,
  line: Stripe.BalanceTransaction,
  arrival: Arrival,
): Promise<Rupiah | null> {
  const order_id = await orderOfIntent(knex, intentOf(line));
  const parts = order_id ? partsOf(line, await readPaymentParts(knex, order_id)) : [];
  if (parts.length === 0) return null;
  const movement = toMovement(line);
  await knex.transaction(async (trx) => {
    await holdPaid(trx, arrival.payout_id);
    await appendEntries(trx, [
      ...feeEntries(movement, parts),
      ...settlementEntries(movement, parts, arrival),
    ]);
  });
  return rupiah(movement.amount - movement.fee);
}

/** Who takes the payout back waits for this to end and finds it; who took it back before is not written over. */
async function holdPaid(trx: Knex, id: string): Promise<void> {
  const paid = await trx("payment_payout").where({ id, status: "paid" }).forShare().first("id");
  if (!paid) throw new Error(`Payout ${id} isn't paid any more.`);
}

/** The books have no sen: amount and fee are rounded, and the first less the second is what is taken to have arrived. */
function toMovement({ id, amount, fee, created }: Stripe.BalanceTransaction): Movement {
  return {
    id,
    amount: nearestRupiah(amount),
    fee: nearestRupiah(fee),
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
