import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import type { IndonesianTimeZone } from "../contract/common";
import { createFacilityStep } from "./steps/create-facility";

export type CreateFacilityInput = {
  handle: string;
  name: string;
  short_name: string;
  /** "lapas", "lapas_perempuan", "rutan", "lpka" … */
  type: string;
  class: string;
  city: string;
  province: string;
  kanwil: string;
  /** Code of the regency or city in idn-area-data. */
  regency_code: string;
  time_zone: IndonesianTimeZone;
  story: string;
  known_products: string[];
  /** Six digits; left out while unknown. */
  kode_satker?: string | null;
  brand?: { handle: string; name: string } | null;
  is_sample?: boolean;
  /** The shop's one sales channel. */
  sales_channel_id: string;
};

/** Makes a facility with the stock location of its goods, which the shop sells from. */
export const createFacilityWorkflow = createWorkflow(
  "create-facility",
  (input: WorkflowData<CreateFacilityInput>) => {
    const place = transform({ input }, ({ input: facility }) => ({
      locations: [
        {
          name: facility.name,
          address: { address_1: facility.name, city: facility.city, country_code: "id" },
        },
      ],
    }));
    const locations = createStockLocationsWorkflow.runAsStep({ input: place });
    const sale = transform({ input, locations }, (data) => ({
      id: data.locations[0]?.id ?? "",
      add: [data.input.sales_channel_id],
    }));
    linkSalesChannelsToStockLocationWorkflow.runAsStep({ input: sale });
    const facility = transform({ input, sale }, (data) => ({
      ...data.input,
      stock_location_id: data.sale.id,
    }));
    return new WorkflowResponse(createFacilityStep(facility));
  },
);
