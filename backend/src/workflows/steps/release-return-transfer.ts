import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import type { ReturnTransferInput } from "../begin-return-transfer";
import { findUnpaidReturn } from "./find-unpaid-return";

/** @throws DomainError those of findUnpaidReturn, "transfer_not_begun" (409) */
export const releaseReturnTransferStep = createStep(
  "release-return-transfer",
  async ({ finding_id, officer_id }: ReturnTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { attempt_id } = await findUnpaidReturn(knex, finding_id);
    const released = await knex("payment_transfer_begun")
      .where({ attempt_id, released_at: null })
      .update({ released_by: officer_id, released_at: new Date() });
    if (released === 0) throw new DomainError("transfer_not_begun", {}, "conflict");
    return new StepResponse({ attempt_id });
  },
);
