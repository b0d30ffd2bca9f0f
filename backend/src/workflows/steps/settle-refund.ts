import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import type { SettleRefundInput } from "../settle-refund";
import { assertNotGivenBack, assertSameHold, findToTransfer, lockAsAsked } from "./ask-before-transfer";
import { bookRefund } from "./book-refund";
import { unlessPaid } from "./unless-paid";

/**
 * A failed refund whose buyer was paid by bank transfer. Stripe is asked once more, then books, stock and state in one
 * transaction.
 * @throws DomainError those of findToTransfer, assertNotGivenBack (unless the money has left), lockAsAsked and assertSameHold
 */
export const settleRefundStep = createStep(
  "settle-refund",
  async ({ refund_id, officer, reference, begun, already_paid }: SettleRefundInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const seen = await findToTransfer(knex, refund_id, officer.id, "settle_by_hand");
    await unlessPaid(already_paid, () => assertNotGivenBack(knex, seen));
    await knex.transaction(async (trx) => {
      const refund = await lockAsAsked(trx, seen, officer.id, "settle_by_hand");
      await assertSameHold(trx, refund.id, begun);
      const set = {
        transfer_reference: reference,
        transferred_by: officer.id,
        done_at: new Date(),
        attempt: refund.attempt + 1,
        tries: 0,
        next_try_at: null,
      };
      await bookRefund(trx, { ...refund, ...set });
      await moveRefund(trx, {
        id: refund.id,
        transition: "settle_by_hand",
        actor_label: officer.label,
        officer_id: officer.id,
        note: `Transfer bank: ${reference}`,
        set,
      });
    });
    return new StepResponse({ refund_id });
  },
);
