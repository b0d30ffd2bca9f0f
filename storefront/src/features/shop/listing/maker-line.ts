import type { CatalogCard } from "@karya/backend/src/contract/catalog";

/** Who made it and where, in one line: "Cantik · Kota Palembang". */
export function makerLine(facility: Pick<CatalogCard["facility"], "brand" | "short_name" | "city">): string {
  return `${facility.brand?.name ?? facility.short_name} · ${shortCity(facility.city)}`;
}

/** "Kota Palembang" → "Palembang", "Kota Administrasi Jakarta Timur" → "Jakarta Timur", "Kabupaten Badung" → "Kab. Badung". */
export function shortCity(city: string): string {
  return city.replace(/^Kota (Administrasi )?/, "").replace(/^Kabupaten /, "Kab. ");
}
