import "server-only";
import { cache } from "react";
import { requireOfficer } from "@/features/officer/session";
import { facilityPortal } from "@/lib/medusa/facility";
import { timeZoneOf } from "./time-zone";

/** The officer's own facility, what waits there, and the way to its data. Read once a request. */
export const facilitySession = cache(async () => {
  const { officer, token } = await requireOfficer("/upt");
  const portal = facilityPortal(token);
  const home = await portal.home();
  return { officer, portal, home, zone: timeZoneOf(home.facility.time_zone) };
});
