import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { FACILITY_MODULE } from "../../modules/facility";
import type FacilityModuleService from "../../modules/facility/service";
import type { SeedFacility } from "./messages";
import { readStore } from "./read-store";
import { seedId } from "./seed-ids";

/** Facility handle → id. */
export type FacilityIds = ReadonlyMap<string, string>;

/**
 * Makes the facilities that are missing, each with its stock location, and brings the others' descriptions up to date.
 * What the workflow create-facility does for one, done for hundreds at once.
 */
export async function ensureFacilities(
  container: MedusaContainer,
  wanted: readonly SeedFacility[],
): Promise<FacilityIds> {
  const service = container.resolve<FacilityModuleService>(FACILITY_MODULE);
  const known = await service.listFacilities(
    { handle: wanted.map(({ handle }) => handle) },
    { take: wanted.length },
  );
  const ids = new Map(known.map(({ handle, id }) => [handle, id]));
  const missing = wanted.filter(({ handle }) => !ids.has(handle));
  await ensureLocations(container, missing);
  const made = await service.createFacilities(
    missing.map((facility) => ({ ...toRow(facility), stock_location_id: locationIdOf(facility) })),
  );
  for (const { handle, id } of made) ids.set(handle, id);

  const kept = wanted.filter(({ handle }) => known.some((facility) => facility.handle === handle));
  await service.updateFacilities(
    kept.map((facility) => ({ id: ids.get(facility.handle) ?? "", ...toRow(facility) })),
  );
  return ids;
}

function toRow({ brand, ...facility }: SeedFacility) {
  return { ...facility, brand_handle: brand?.handle ?? null, brand_name: brand?.name ?? null };
}

function locationIdOf({ handle }: SeedFacility): string {
  return seedId("sloc", handle);
}

/** Carries stock only: shipping options hang on the hub alone. */
async function ensureLocations(
  container: MedusaContainer,
  facilities: readonly SeedFacility[],
): Promise<void> {
  const service = container.resolve(Modules.STOCK_LOCATION);
  const ids = facilities.map(locationIdOf);
  const known = await service.listStockLocations({ id: ids }, { take: ids.length });
  const missing = facilities.filter((facility) => !known.some(({ id }) => id === locationIdOf(facility)));
  const rows = missing.map((facility) => ({
    id: locationIdOf(facility),
    name: facility.name,
    address: { address_1: facility.name, city: facility.city, country_code: "id" },
  }));
  if (rows.length > 0) await service.createStockLocations(rows);
  const { sales_channel_id } = await readStore(container);
  const links = ids.map((stock_location_id) => ({
    [Modules.SALES_CHANNEL]: { sales_channel_id },
    [Modules.STOCK_LOCATION]: { stock_location_id },
  }));
  if (links.length > 0) await container.resolve(ContainerRegistrationKeys.LINK).create(links);
}
