import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { OFFICER_MODULE } from "../../modules/officer";
import type OfficerModuleService from "../../modules/officer/service";
import { createOfficerWorkflow } from "../../workflows/create-officer";
import type { FacilityIds } from "./ensure-facilities";
import type { SeedOfficer, SeedWorld } from "./messages";

/**
 * Demo accounts with a password that everyone may know. The workflow refuses them on any database but the embedded
 * one. Accounts that are there keep their assignments: the seed never gives back what somebody took away.
 */
export async function ensureOfficers(
  container: MedusaContainer,
  { password, officers }: SeedWorld["officers"],
  facilities: FacilityIds,
): Promise<void> {
  const service = container.resolve<OfficerModuleService>(OFFICER_MODULE);
  for (const officer of officers) {
    const [known] = await service.listOfficers({ email: officer.email });
    if (known && (await isWhole(container, known.id, officer.email))) continue;
    if (known) {
      await service.deleteAssignments({ officer_id: known.id });
      await service.deleteOfficers(known.id);
    }
    await createOfficerWorkflow(container).run({
      input: { ...officer, password, assignments: assignmentsOf(officer, facilities), is_demo: true },
    });
  }
}

function assignmentsOf({ email, assignments }: SeedOfficer, facilities: FacilityIds) {
  return assignments.map(({ role, facility }) => {
    const facility_id = facility ? facilities.get(facility) : null;
    if (facility_id === undefined) throw new Error(`There is no facility "${facility}" for ${email}.`);
    return { role, facility_id };
  });
}

/** A loader that was killed between an officer and the sign-in left an account that nobody could ever use. */
async function isWhole(container: MedusaContainer, officer_id: string, email: string): Promise<boolean> {
  const auth = container.resolve(Modules.AUTH);
  const [known] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" });
  if (!known?.auth_identity_id) return false;
  const { app_metadata } = await auth.retrieveAuthIdentity(known.auth_identity_id);
  return app_metadata?.["officer_id"] === officer_id;
}
