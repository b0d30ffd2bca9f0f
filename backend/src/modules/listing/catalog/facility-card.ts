import type { FacilityCard, FacilityPage } from "../../../contract/catalog";
import { brandOf } from "../to-catalog-product";
import { IS_SUSPENDED } from "./sql";

export type FacilityRow = Omit<FacilityPage, "brand"> & {
  brand_handle: string | null;
  brand_name: string | null;
};

type CardColumns = Omit<FacilityCard, "brand"> & Pick<FacilityRow, "brand_handle" | "brand_name">;

/** Columns of a facility's card but its count; alias f. */
export const FACILITY_CARD = `f.id, f.handle, f.name, f.short_name, f.city, f.province, f.brand_handle, f.brand_name`;

export const FACILITY_PAGE = `${FACILITY_CARD}, f.kanwil, f.type, f.story, f.known_products,
  ${IS_SUSPENDED} AS is_suspended`;

export function toFacilityCard(row: CardColumns): FacilityCard {
  const { id, handle, name, short_name, city, province, product_count } = row;
  return { id, handle, name, short_name, city, province, brand: brandOf(row), product_count };
}

export function toFacilityPage(row: FacilityRow): FacilityPage {
  const { kanwil, type, story, known_products, is_suspended } = row;
  return { ...toFacilityCard(row), kanwil, type, story, known_products, is_suspended };
}
