import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../../env";
import { checkDummyPassword } from "../../lib/dummy-password";
import { findOfficerWithPassword } from "../../modules/officer/reads/find-officer-with-password";

/**
 * The id of the officer whose password this is; null for a wrong password and for no officer, after the same time.
 * The work of the auth module is called here and not in a workflow: what a workflow is given may be written down.
 */
export async function checkPassword(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const officerId = await findOfficerWithPassword(knex, email, env.EMBEDDED_DATABASE);
  if (!officerId) {
    await checkDummyPassword(password);
    return null;
  }
  const { success, authIdentity } = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email, password } });
  return success && authIdentity?.app_metadata?.["officer_id"] === officerId ? officerId : null;
}
