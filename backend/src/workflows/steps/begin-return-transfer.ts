import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { BeginReturnTransferInput } from "../begin-return-transfer";
import { assertNotPaidOtherwise, findUnpaidReturn } from "./find-unpaid-return";

/**
 * The database lets a transfer be begun once at a time, and only while the return stands as failed.
 * @throws DomainError those of findUnpaidReturn and assertNotPaidOtherwise, "transfer_begun" (409)
 */
export const beginReturnTransferStep = createStep(
  "begin-return-transfer",
  async ({ finding_id, officer_id }: BeginReturnTransferInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const unpaid = await findUnpaidReturn(knex, finding_id);
    await assertNotPaidOtherwise(knex, unpaid);
    const { attempt_id } = unpaid;
    await knex("payment_transfer_begun").insert({ attempt_id, begun_by: officer_id, begun_at: new Date() });
    return new StepResponse({ attempt_id });
  },
);
