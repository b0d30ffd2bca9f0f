import { officers, signIn } from "./client";
import { database } from "./ledger";
import { askBack, bounces, decide, deliver, ownVariant, paidParcels, refund, waitForRefund } from "./refunds";
import { facilities, someVariant } from "./shop";

/** What a refund of `bouncedRefund` is over. */
export const AMOUNT = 12_345;

/** Goods of both facilities, for so many refunds. */
export async function goodsToBounce(units: number): Promise<{ here: string; there: string }> {
  const [here, there] = await Promise.all([ownVariant(units), someVariant(facilities.other, units)]);
  return { here, there: there.id };
}

/** A refund that was done, and that the buyer's bank sent back. */
export async function bouncedRefund({ here, there }: { here: string; there: string }) {
  const [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
  const parcels = await paidParcels(here, there);
  await deliver(parcels.own.id);
  const items = [{ item_id: parcels.own.items[0]?.id, quantity: 1 }];
  const asked = await askBack(staff, parcels.own.id, { items, goods_amount: AMOUNT });
  const id = asked.body.refunds[0]?.id ?? "";
  await decide(finance, id, "approve");
  await waitForRefund(id, "done");
  const failed = (await refund(finance, id)).body.stripe_refund_id ?? "";
  await bounces(failed);
  await waitForRefund(id, "failed");
  const attempt = await database("payment_attempt")
    .where({ order_id: parcels.order_id, status: "paid" })
    .first("payment_intent_id");
  return { ...parcels, id, failed, payment_intent: String(attempt.payment_intent_id) };
}
