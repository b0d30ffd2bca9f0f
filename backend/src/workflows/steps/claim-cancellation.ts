import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import type { CancelUnpaidOrderInput } from "../cancel-unpaid-order";

/**
 * A cancellation that was claimed is never taken back; what follows from it is finished by the clock if need be.
 * @throws DomainError "order_not_cancellable" (409) when the shopper asks, but money or an earlier cancellation was quicker
 */
export const claimCancellationStep = createStep(
  "claim-cancellation",
  async ({ order_id, reason }: CancelUnpaidOrderInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const now = new Date();
    const waiting = knex("order_payment").where({ order_id, state: "awaiting" });
    // The deadline may have moved since the clock looked: another method was chosen.
    if (reason === "deadline") waiting.where("pay_before", "<=", now);
    const claimed = await waiting.update({
      state: "cancelled",
      cancelled_at: now,
      cancel_reason: reason,
      settled_at: null,
      updated_at: now,
    });
    if (claimed === 0 && reason === "shopper") throw new DomainError("order_not_cancellable", {}, "conflict");
    return new StepResponse({ order_id, reason, claimed: claimed > 0 });
  },
);
