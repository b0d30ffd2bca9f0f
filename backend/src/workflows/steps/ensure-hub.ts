import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import { SHOP } from "../../lib/shop";

/** The one location with a fulfilment set: facilities' own locations carry stock, never shipping options. */
export const ensureHubStep = createStep(
  "ensure-hub",
  async (input: { sales_channel_id: string }, { container }) => {
    const location_id = await ensureLocation(container, input.sales_channel_id);
    const service_zone_id = await ensureZone(container, location_id);
    return new StepResponse({ location_id, service_zone_id });
  },
);

async function ensureLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const [known] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: SHOP.hub });
  if (known) return known.id;
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: SHOP.hub, address: { address_1: "Jakarta", country_code: SHOP.country } }] },
  });
  const [hub] = result;
  if (!hub) throw new Error("The hub location could not be made.");
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: hub.id, add: [salesChannelId] },
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: hub.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: SHOP.courierProvider },
  });
  return hub.id;
}

async function ensureZone(container: MedusaContainer, locationId: string): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT);
  const relations = { relations: ["service_zones"] };
  const [known] = await fulfilment.listFulfillmentSets({ name: SHOP.fulfilmentSet }, relations);
  const set =
    known ??
    (await fulfilment.createFulfillmentSets({
      name: SHOP.fulfilmentSet,
      type: "shipping",
      service_zones: [
        { name: SHOP.serviceZone, geo_zones: [{ type: "country", country_code: SHOP.country }] },
      ],
    }));
  // Creating a link twice leaves one: a set made just before a crash gets its link at the next run.
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const zone = set.service_zones.find((candidate) => candidate.name === SHOP.serviceZone);
  if (!zone) throw new Error("The fulfilment set has no service zone.");
  return zone.id;
}
