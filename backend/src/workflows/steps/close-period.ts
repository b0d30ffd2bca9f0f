import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertCanClose } from "../../domain/period";
import { closedPeriods } from "../../modules/ledger/append-entries";
import type { ClosePeriodWorkflowInput } from "../close-period";

export const closePeriodStep = createStep(
  "close-period",
  async ({ period, facility_id, officer }: ClosePeriodWorkflowInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    assertCanClose(period, new Date(), await closedPeriods(knex, facility_id));
    const id = generateEntityId(undefined, "pcl");
    await knex("period_closing").insert({
      id,
      period,
      facility_id,
      closed_by: officer.id,
      officer_label: officer.name,
    });
    return new StepResponse({ id });
  },
);
