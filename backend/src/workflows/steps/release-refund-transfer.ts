import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { assertMayDecide } from "../../domain/refund";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund } from "../../modules/refund/read-refund";
import type { RefundTransferInput } from "../begin-refund-transfer";

/** @throws DomainError "not_found" (404), and those of assertMayDecide */
export const releaseRefundTransferStep = createStep(
  "release-refund-transfer",
  async ({ refund_id: id, officer }: RefundTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const refund = await findRefund(trx, id);
      if (!refund) throw new DomainError("not_found", {}, "not_found");
      assertMayDecide(refund, officer.id, "release_transfer");
      const moved = await moveRefund(trx, {
        id,
        transition: "release_transfer",
        actor_label: officer.label,
        officer_id: officer.id,
        note: "Transfer bank dibatalkan, belum dibayar.",
      });
      if (!moved) throw new DomainError("refund_already_decided", {}, "conflict");
    });
    return new StepResponse({ refund_id: id });
  },
);
