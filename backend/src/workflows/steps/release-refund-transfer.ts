import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import type { ReleaseRefundTransferInput } from "../release-refund-transfer";
import { assertSameHold, findToTransfer, lockAsAsked } from "./ask-before-transfer";

/** @throws DomainError those of findToTransfer, lockAsAsked and assertSameHold */
export const releaseRefundTransferStep = createStep(
  "release-refund-transfer",
  async ({ refund_id, officer, begun }: ReleaseRefundTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const seen = await findToTransfer(knex, refund_id, officer.id, "release_transfer");
    await knex.transaction(async (trx) => {
      const { id } = await lockAsAsked(trx, seen, officer.id, "release_transfer");
      await assertSameHold(trx, id, begun);
      await moveRefund(trx, {
        id,
        transition: "release_transfer",
        actor_label: officer.label,
        officer_id: officer.id,
        note: "Transfer bank dibatalkan, belum dibayar.",
      });
    });
    return new StepResponse({ refund_id });
  },
);
