/** A facility's officer at work: what a workflow of the facility's side needs to know of whoever calls it. */
export type FacilityActor = {
  officer_id: string;
  /** From the officer's assignment, never from the request. */
  facility_id: string;
  /** Task and place as the history shows them ("Petugas LPP Palembang"). */
  label: string;
};
