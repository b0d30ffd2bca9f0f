import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type Stripe from "stripe";
import {
  type Arrival,
  feeEntries,
  type Movement,
  type PaymentPart,
  settlementEntries,
} from "../../domain/ledger-settlement";
import { nearestRupiah, type Rupiah, rupiah, sumRupiah } from "../../domain/rupiah";
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
  const parts = order_id ? await partsOf(knex, line, await readPaymentParts(knex, order_id)) : [];
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

/**
 * A refund of ours names the consignment it is for, and one made in the dashboard is of those that recorded all of it;
 * everything else is shared by what each had in the payment.
 */
async function partsOf(
  knex: Knex,
  { source }: Stripe.BalanceTransaction,
  parts: PaymentPart[],
): Promise<PaymentPart[]> {
  const own =
    typeof source === "object" && source?.object === "refund" ? await partsOfRefund(knex, source, parts) : [];
  const shared = own.length > 0 ? own : parts;
  return shared.some(({ weight }) => weight > 0)
    ? shared
    : shared.map((part) => ({ ...part, weight: rupiah(1) }));
}

/** None while a part of it is recorded by nobody: what is booked as shared by all must not be booked otherwise beside. */
async function partsOfRefund(
  knex: Knex,
  refund: Stripe.Refund,
  parts: PaymentPart[],
): Promise<PaymentPart[]> {
  const number = refund.metadata?.consignment_number;
  if (number) return parts.filter(({ order }) => order.consignment_number === number);
  const rows: { consignment_id: string; amount: string }[] = await knex("refund_taking as t")
    .join("refund_request as r", "r.id", "t.request_id")
    .where({ "t.stripe_refund_id": refund.id })
    .groupBy("r.consignment_id")
    .select("r.consignment_id", knex.raw("sum(t.amount) AS amount"));
  const weights = new Map(rows.map(({ consignment_id, amount }) => [consignment_id, rupiah(Number(amount))]));
  if (sumRupiah([...weights.values()]) !== nearestRupiah(refund.amount)) return [];
  return parts.flatMap((part) => {
    const weight = weights.get(part.order.consignment_id);
    return weight === undefined ? [] : [{ ...part, weight }];
  });
}
