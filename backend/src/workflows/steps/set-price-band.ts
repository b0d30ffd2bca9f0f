import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { SetPriceBandInput } from "../../contract/curation";
import { CURATOR_LABEL } from "../../modules/listing/curator-label";

/** One row more: the newest holds, so there is nothing to compensate. */
export const setPriceBandStep = createStep(
  "set-price-band",
  async ({ percent, reason, officer_id }: SetPriceBandInput & { officer_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const id = generateEntityId(undefined, "pbd");
    await knex("price_band").insert({ id, percent, reason, officer_id, officer_label: CURATOR_LABEL });
    return new StepResponse({ id });
  },
);
