import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { FACILITY_MODULE } from "../../modules/facility";
import type FacilityModuleService from "../../modules/facility/service";
import type { CreateFacilityInput } from "../create-facility";

export const createFacilityStep = createStep(
  "create-facility",
  async (input: CreateFacilityInput & { stock_location_id: string }, { container }) => {
    const { brand, sales_channel_id: _, ...facility } = input;
    const facilities: FacilityModuleService = container.resolve(FACILITY_MODULE);
    const created = await facilities.createFacilities({
      ...facility,
      brand_handle: brand?.handle ?? null,
      brand_name: brand?.name ?? null,
    });
    const answer = { facility_id: created.id, stock_location_id: created.stock_location_id };
    return new StepResponse(answer, created.id);
  },
  async (id, { container }) => {
    if (!id) return;
    const facilities: FacilityModuleService = container.resolve(FACILITY_MODULE);
    await facilities.deleteFacilities(id);
  },
);
