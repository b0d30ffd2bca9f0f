import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { checkDummyPassword } from "../../lib/dummy-password";

/**
 * The id of the officer whose password this is; null for a wrong password and for no officer, after the same time.
 * The work of the auth module is called here and not in a workflow: what a workflow is given may be written down.
 */
export async function checkPassword(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<string | null> {
  const officerId = await officerOf(container, email);
  if (!officerId) {
    await checkDummyPassword(password);
    return null;
  }
  const { success, authIdentity } = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email, password } });
  return success && authIdentity?.app_metadata?.["officer_id"] === officerId ? officerId : null;
}

/** An officer of today who has a password. */
async function officerOf(container: MedusaContainer, email: string): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT o.id FROM officer o
       JOIN provider_identity p ON p.entity_id = o.email AND p.provider = 'emailpass' AND p.deleted_at IS NULL
      WHERE o.email = ? AND o.deleted_at IS NULL`,
    [email],
  );
  return rows[0]?.id ?? null;
}
