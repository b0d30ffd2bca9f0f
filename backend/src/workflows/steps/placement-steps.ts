import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PlacementInput } from "../../contract/curation";
import { DomainError } from "../../domain/domain-error";
import { checkPlacement } from "../../domain/placement";
import { CURATOR_LABEL } from "../../modules/listing/curator-label";
import { PLACEMENT_MODULE } from "../../modules/placement";
import type PlacementModuleService from "../../modules/placement/service";

/** @throws DomainError "invalid_input" for the window or position, or when the listing isn't on sale. */
export const createPlacementStep = createStep(
  "create-placement",
  async (input: PlacementInput & { officer_id: string }, { container }) => {
    const { listing_id, slot, position, officer_id } = input;
    const window = { starts_at: new Date(input.starts_at), ends_at: new Date(input.ends_at) };
    checkPlacement({ ...window, position }, new Date());
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const live = await knex("catalog_entry").where({ listing_id, deleted_at: null }).first("id");
    if (!live)
      throw new DomainError("invalid_input", {}, "invalid", {
        listing_id: "Pilih produk yang sedang tayang.",
      });
    const service = container.resolve<PlacementModuleService>(PLACEMENT_MODULE);
    const created = { created_by: officer_id, officer_label: CURATOR_LABEL };
    const placement = await service.createPlacements({ listing_id, slot, position, ...window, ...created });
    return new StepResponse({ id: placement.id }, placement.id);
  },
  async (id, { container }) => {
    if (id) await container.resolve<PlacementModuleService>(PLACEMENT_MODULE).deletePlacements(id);
  },
);

/** @throws DomainError "not_found" when there is no such placement, or no longer. */
export const deletePlacementStep = createStep(
  "delete-placement",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<PlacementModuleService>(PLACEMENT_MODULE);
    const [placement] = await service.listPlacements({ id });
    if (!placement) throw new DomainError("not_found", {}, "not_found");
    await service.softDeletePlacements(id);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) await container.resolve<PlacementModuleService>(PLACEMENT_MODULE).restorePlacements(id);
  },
);
