import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { FacilityCard } from "../contract/catalog";

export type ParcelFacility = Pick<
  FacilityCard,
  "id" | "handle" | "short_name" | "city" | "province" | "brand"
> & {
  /** Where its parcels start. */
  regency_code: string;
  kanwil: string;
  stock_location_id: string;
};

/** The facilities behind parcels, by id. Unknown ids are left out. */
export async function readFacilities(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, ParcelFacility>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT id, handle, short_name, city, province, regency_code, kanwil, stock_location_id,
            CASE WHEN brand_handle IS NOT NULL AND brand_name IS NOT NULL
                 THEN json_build_object('handle', brand_handle, 'name', brand_name) END AS brand
       FROM facility WHERE id = ANY(?) AND deleted_at IS NULL`,
    [[...new Set(ids)]],
  );
  return new Map((rows as ParcelFacility[]).map((facility) => [facility.id, facility]));
}

/** What a shopper is shown of it. */
export function facilityView({ handle, short_name, city, province, brand }: ParcelFacility) {
  return { handle, short_name, city, province, brand };
}
