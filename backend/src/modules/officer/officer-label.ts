import type { OfficerRole } from "../../contract/officer";

const TASKS: Readonly<Record<OfficerRole, string>> = {
  facility_staff: "Petugas",
  treasurer: "Bendahara Penerimaan",
  curator: "Kurator",
  finance: "Keuangan Pusat",
  auditor: "Auditor",
};

/** Task and place as a history shows them ("Petugas LPP Palembang"): never the person's name. */
export function officerLabel(role: OfficerRole, facilityShortName?: string): string {
  return facilityShortName ? `${TASKS[role]} ${facilityShortName}` : TASKS[role];
}
