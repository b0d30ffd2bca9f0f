import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import type { SettleRefundInput } from "../settle-refund";
import { askBeforeTransfer, lockAsAsked } from "./ask-before-transfer";
import { bookRefund } from "./book-refund";

/**
 * A failed refund whose buyer was paid by bank transfer. Stripe is asked once more, then books, stock and state in one
 * transaction.
 * @throws DomainError those of askBeforeTransfer and lockAsAsked
 */
export const settleRefundStep = createStep(
  "settle-refund",
  async ({ refund_id, officer, reference }: SettleRefundInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const seen = await askBeforeTransfer(knex, refund_id, officer.id, "settle_by_hand");
    await knex.transaction(async (trx) => {
      const refund = await lockAsAsked(trx, seen, officer.id, "settle_by_hand");
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
