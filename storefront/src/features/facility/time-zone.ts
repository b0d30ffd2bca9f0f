import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";

const zones: readonly IndonesianTimeZone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

/** A facility's zone; WIB when it names none that Indonesia has. */
export function timeZoneOf(name: string): IndonesianTimeZone {
  return zones.find((zone) => zone === name) ?? "Asia/Jakarta";
}
