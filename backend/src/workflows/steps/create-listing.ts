import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertOwnPhotos } from "../../modules/listing/assert-own-photos";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { CreateListingInput } from "../create-listing";

/** One transaction, so a failure leaves nothing to compensate. */
export const createListingStep = createStep(
  "create-listing",
  async ({ actor, content, is_sample = false }: CreateListingInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const listing_id = generateEntityId(undefined, "lst");
    const version_id = generateEntityId(undefined, "lsv");
    await knex.transaction(async (trx) => {
      await assertOwnPhotos(trx, actor.facility_id, content.photos);
      const { facility_id } = actor;
      await trx("listing").insert({ id: listing_id, facility_id, variant_ids: "{}", is_sample });
      await trx("listing_version").insert({
        id: version_id,
        listing_id,
        number: 1,
        status: "draft",
        content: JSON.stringify(content),
        author_id: actor.officer_id,
      });
      await recordListingEvent(trx, actor, { listing_id, version_id, version_number: 1, action: "created" });
    });
    return new StepResponse({ listing_id, version_id });
  },
);
