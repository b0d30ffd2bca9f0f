import type { FacilityCard } from "@karya/backend/src/contract/catalog";

export type ProvinceGroup = { province: string; anchor: string; facilities: FacilityCard[] };

/** Facilities under their provinces, both in alphabetical order. */
export function byProvince(facilities: readonly FacilityCard[]): ProvinceGroup[] {
  const groups = new Map<string, FacilityCard[]>();
  for (const facility of facilities) {
    groups.set(facility.province, [...(groups.get(facility.province) ?? []), facility]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, "id"))
    .map(([province, members]) => ({
      province,
      anchor: province.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      facilities: members.sort((a, b) => a.short_name.localeCompare(b.short_name, "id")),
    }));
}
