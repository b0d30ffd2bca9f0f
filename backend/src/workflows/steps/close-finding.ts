import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { MAY_CLOSE } from "../../views/refund-findings";
import type { CloseFindingInput } from "../close-finding";

/**
 * Of two officers the first is written down; the other finds it done.
 * @throws DomainError "not_found" (404), "finding_stays" (409)
 */
export const closeFindingStep = createStep(
  "close-finding",
  async ({ finding_id, officer_id }: CloseFindingInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw<{ rows: { may_close: boolean }[] }>(
      `SELECT ${MAY_CLOSE} AS may_close FROM payment_finding f WHERE f.id = ?`,
      [finding_id],
    );
    const [found] = rows;
    if (!found) throw new DomainError("not_found", {}, "not_found");
    if (!found.may_close) throw new DomainError("finding_stays", {}, "conflict");
    await knex("payment_finding_closed")
      .insert({ finding_id, closed_by: officer_id, closed_at: new Date() })
      .onConflict("finding_id")
      .ignore();
    return new StepResponse({ finding_id });
  },
);
