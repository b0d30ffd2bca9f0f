import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { ensureHubStep } from "./steps/ensure-hub";
import { ensureParcelSlotsStep } from "./steps/ensure-parcel-slots";
import { ensurePublishableKeyStep } from "./steps/ensure-publishable-key";
import { ensureRegionStep } from "./steps/ensure-region";
import { ensureStoreStep } from "./steps/ensure-store";

/**
 * Makes what every sale needs and nothing twice: the store's currency with tax-inclusive prices, the region, the one
 * sales channel and its publishable key, the hub with the only fulfilment set, and the parcel slots.
 */
export const setUpShopWorkflow = createWorkflow("set-up-shop", () => {
  const store = ensureStoreStep();
  const region = ensureRegionStep();
  const key = ensurePublishableKeyStep({ sales_channel_id: store.sales_channel_id });
  const hub = ensureHubStep({ sales_channel_id: store.sales_channel_id });
  const slots = ensureParcelSlotsStep({ service_zone_id: hub.service_zone_id });
  return new WorkflowResponse({
    sales_channel_id: store.sales_channel_id,
    region_id: region.region_id,
    publishable_key: key.publishable_key,
    hub_location_id: hub.location_id,
    shipping_profile_id: slots.shipping_profile_id,
  });
});
