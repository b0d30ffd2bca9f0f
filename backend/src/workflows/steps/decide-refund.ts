import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { assertMayDecide } from "../../domain/refund";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund } from "../../modules/refund/read-refund";
import type { DecideRefundInput } from "../decide-refund";

/** @throws DomainError "not_found" (404), and those of assertMayDecide */
export const decideRefundStep = createStep(
  "decide-refund",
  async ({ refund_id: id, officer, decision, reason }: DecideRefundInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const refund = await findRefund(trx, id);
      if (!refund) throw new DomainError("not_found", {}, "not_found");
      assertMayDecide(refund, officer.id, decision);
      const by = { decided_by: officer.id, decided_by_label: officer.label, decided_at: new Date() };
      const moved = await moveRefund(trx, {
        id,
        transition: decision,
        actor_label: officer.label,
        officer_id: officer.id,
        note: reason,
        set: {
          ...by,
          ...(decision === "decline" ? { decline_reason: reason } : { tries: 0, next_try_at: null }),
          // Stripe repeats its answer to a key: what failed for good needs a new one.
          ...(decision === "retry"
            ? { attempt: refund.attempt + 1, stripe_refund_id: null, sent_at: null, failure: null }
            : {}),
        },
      });
      if (!moved) throw new DomainError("refund_already_decided", {}, "conflict");
    });
    return new StepResponse({ refund_id: id });
  },
);
