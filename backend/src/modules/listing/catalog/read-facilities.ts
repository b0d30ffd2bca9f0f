import type { MedusaContainer } from "@medusajs/framework/types";
import type { FacilityListView, FacilityPage } from "../../../contract/catalog";
import {
  FACILITY_CARD,
  FACILITY_PAGE,
  type FacilityRow,
  toFacilityCard,
  toFacilityPage,
} from "./facility-card";
import { rowsOf } from "./rows-of";
import { ON_SALE } from "./sql";

/** Every facility that has something on sale, by province, then name. */
export async function readFacilities(container: MedusaContainer): Promise<FacilityListView> {
  const rows = await rowsOf<FacilityRow>(
    container,
    `SELECT ${FACILITY_CARD}, own.product_count
       FROM facility f
       JOIN (SELECT e.facility_id, count(*)::int AS product_count FROM catalog_entry e
              WHERE ${ON_SALE} GROUP BY e.facility_id) own ON own.facility_id = f.id
      WHERE f.deleted_at IS NULL ORDER BY f.province, f.name`,
  );
  return { rows: rows.map(toFacilityCard) };
}

/** A facility's page, also when it has nothing on sale now; null when there is none of that handle. */
export async function readFacilityPage(
  container: MedusaContainer,
  handle: string,
): Promise<FacilityPage | null> {
  const [row] = await rowsOf<FacilityRow>(
    container,
    `SELECT ${FACILITY_PAGE},
            (SELECT count(*)::int FROM catalog_entry e WHERE e.facility_id = f.id AND ${ON_SALE}) AS product_count
       FROM facility f WHERE f.handle = ? AND f.deleted_at IS NULL`,
    [handle],
  );
  return row ? toFacilityPage(row) : null;
}
