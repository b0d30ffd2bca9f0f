import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findOrderPayment } from "../../modules/payment-inbox/read-payments";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";

/**
 * Medusa's own records of the refund, for its Admin. Its workflow can't be used: it makes a new idempotency key with
 * every try, swallows the provider's error, and books one refund per payment (docs/adr/0008). May be repeated.
 */
export const mirrorRefundStep = createStep(
  "mirror-refund",
  async ({ refund_id }: { refund_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const refund = await findRefund(knex, refund_id);
    if (refund?.state !== "done" || refund.mirrored_at) return new StepResponse({ refund_id });
    await knex.transaction((trx) => mirrorPayment(trx, refund));
    const orders = container.resolve(Modules.ORDER);
    const reference = { order_id: refund.order_id, reference: "refund", reference_id: refund.id };
    const known = await orders.listOrderTransactions(reference, { take: 1 });
    if (known.length === 0) {
      await orders.addOrderTransactions({ ...reference, amount: -refund.amount, currency_code: "idr" });
    }
    await knex("refund_request").where({ id: refund.id }).update({ mirrored_at: new Date() });
    return new StepResponse({ refund_id });
  },
);

/** Medusa keeps a number twice, the second time with its precision. */
const RAW = `jsonb_build_object('value', CAST(? AS text), 'precision', 20)`;

/** A row of Medusa's refund under an id made of ours, so that it is there once. */
async function mirrorPayment(trx: Knex, refund: RefundRow): Promise<void> {
  const payment = await findOrderPayment(trx, refund.order_id);
  const known = await trx("payment")
    .where({ payment_session_id: payment?.payment_session_id ?? "" })
    .first("id", "payment_collection_id");
  if (!known) throw new Error(`Order ${refund.order_id} has no Medusa payment.`);
  await trx.raw(
    `INSERT INTO refund (id, amount, raw_amount, payment_id, note, created_at, updated_at)
     VALUES (?, ?, ${RAW}, ?, ?, now(), now()) ON CONFLICT (id) DO NOTHING`,
    [refund.id.replace("rfr_", "ref_"), refund.amount, refund.amount, known.id, refund.consignment_number],
  );
  await trx.raw(
    `UPDATE payment_collection c
        SET refunded_amount = r.amount, updated_at = now(),
            raw_refunded_amount = jsonb_build_object('value', trim_scale(r.amount)::text, 'precision', 20)
       FROM (SELECT sum(f.amount) AS amount FROM refund f JOIN payment p ON p.id = f.payment_id
              WHERE p.payment_collection_id = ? AND f.deleted_at IS NULL) r
      WHERE c.id = ?`,
    [known.payment_collection_id, known.payment_collection_id],
  );
}
