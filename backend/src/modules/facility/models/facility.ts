import { model } from "@medusajs/framework/utils";

/** A UPT Pemasyarakatan: who makes and ships the goods. */
export const Facility = model.define("facility", {
  id: model.id({ prefix: "fac" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  short_name: model.text().searchable(),
  /** "lapas", "lapas_perempuan", "lapas_narkotika", "rutan", "lpka" … */
  type: model.text(),
  class: model.text(),
  city: model.text(),
  province: model.text(),
  /** The regional office. Not the same as the province. */
  kanwil: model.text(),
  /** Code of the regency or city (idn-area-data): the origin of its parcels. */
  regency_code: model.text(),
  time_zone: model.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  story: model.text(),
  known_products: model.array(),
  /** Six digits, empty while unknown: never made up. */
  kode_satker: model.text().nullable(),
  brand_handle: model.text().unique().nullable(),
  brand_name: model.text().nullable(),
  /** Where its goods lie (Medusa stock location). */
  stock_location_id: model.text().unique(),
  is_sample: model.boolean().default(false),
});
