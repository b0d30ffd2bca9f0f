import type { OfficerView } from "@karya/backend/src/contract/officer";

/** Where a sign-in leads: what was asked for if it is the officer's, else the first surface that is. */
export function signInTarget(officer: Pick<OfficerView, "surfaces">, wanted: string): string {
  const own = officer.surfaces.find((surface) => wanted === surface || wanted.startsWith(`${surface}/`));
  return own ?? officer.surfaces[0] ?? "/masuk?tanpa-tugas=1";
}
