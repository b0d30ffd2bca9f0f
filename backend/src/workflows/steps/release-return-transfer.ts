import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import type { ReleaseReturnTransferInput } from "../release-return-transfer";
import { assertSameReturnHold, findBegunReturn } from "./find-unpaid-return";

/**
 * Also of money that went back at Stripe meanwhile: just then it must not be transferred. The hold is named by its own id, so
 * that one which was begun anew at this moment stays.
 * @throws DomainError those of findBegunReturn and assertSameReturnHold
 */
export const releaseReturnTransferStep = createStep(
  "release-return-transfer",
  async ({ finding_id, officer_id, begun }: ReleaseReturnTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { attempt_id } = await findBegunReturn(knex, finding_id);
    await assertSameReturnHold(knex, attempt_id, begun);
    const released = await knex("payment_transfer_begun")
      .where({ id: begun, released_at: null })
      .update({ released_by: officer_id, released_at: new Date() });
    if (released === 0) throw new DomainError("transfer_not_begun", {}, "conflict");
    return new StepResponse({ attempt_id });
  },
);
