import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import type { BeginRefundTransferInput } from "../begin-refund-transfer";
import { assertNotGivenBack, findToTransfer, lockAsAsked } from "./ask-before-transfer";

/** @throws DomainError those of findToTransfer, assertNotGivenBack and lockAsAsked */
export const beginRefundTransferStep = createStep(
  "begin-refund-transfer",
  async ({ refund_id, officer }: BeginRefundTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const seen = await findToTransfer(knex, refund_id, officer.id, "begin_transfer");
    await assertNotGivenBack(knex, seen);
    await knex.transaction(async (trx) => {
      const { id } = await lockAsAsked(trx, seen, officer.id, "begin_transfer");
      await moveRefund(trx, {
        id,
        transition: "begin_transfer",
        actor_label: officer.label,
        officer_id: officer.id,
      });
    });
    return new StepResponse({ refund_id });
  },
);
