import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { needsSecondFactor } from "../../domain/second-factor";
import { env } from "../../env";
import { OFFICER_MODULE } from "../../modules/officer";
import { enableDemoSecret } from "../../modules/officer/second-factor/second-factor";
import type OfficerModuleService from "../../modules/officer/service";
import { createOfficerWorkflow } from "../../workflows/create-officer";
import type { FacilityIds } from "./ensure-facilities";
import type { SeedOfficer, SeedWorld } from "./messages";

/**
 * Demo accounts with a password, and an authenticator secret, that everyone may know. The workflow refuses them on any database but the embedded
 * one. Accounts that are there keep their assignments: the seed never gives back what somebody took away.
 */
export async function ensureOfficers(
  container: MedusaContainer,
  { password, totp_secret, officers }: SeedWorld["officers"],
  facilities: FacilityIds,
): Promise<void> {
  const service = container.resolve<OfficerModuleService>(OFFICER_MODULE);
  for (const officer of officers) {
    const id = await ensureOfficer(container, service, { ...officer, password }, facilities);
    if (needsSecondFactor(officer.assignments.map(({ role }) => role))) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await enableDemoSecret(knex, id, totp_secret, env.SECOND_FACTOR_KEY);
    }
  }
}

async function ensureOfficer(
  container: MedusaContainer,
  service: OfficerModuleService,
  officer: SeedOfficer & { password: string },
  facilities: FacilityIds,
): Promise<string> {
  const [known] = await service.listOfficers({ email: officer.email });
  if (known && (await isWhole(container, known.id, officer.email))) return known.id;
  if (known) {
    await service.deleteAssignments({ officer_id: known.id });
    await service.deleteOfficers(known.id);
  }
  const { result } = await createOfficerWorkflow(container).run({
    input: { ...officer, assignments: assignmentsOf(officer, facilities), is_demo: true },
  });
  return result.officer_id;
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
