import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { FacilityActor } from "../../modules/listing/facility-actor";
import { recordListingEvent } from "../../modules/listing/record-listing-event";

type Input = {
  actor: FacilityActor;
  listing_id: string;
  version_id: string | null;
  version_number: number;
  action: "paused" | "resumed";
};

/** Comes last, for history is never taken back. */
export const recordListingPauseStep = createStep(
  "record-listing-pause",
  async ({ actor, ...event }: Input, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await recordListingEvent(knex, actor, event);
    return new StepResponse({ listing_id: event.listing_id });
  },
);
