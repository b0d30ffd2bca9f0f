import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { removeSecondFactor } from "../modules/officer/second-factor/second-factor";
import { endSessionsOf } from "../modules/officer/session/end-sessions";

/** For an officer who lost phone and recovery codes: `medusa exec ./src/scripts/reset-second-factor.js name@example.go.id`. */
export default async function resetSecondFactor({ container, args }: ExecArgs) {
  const email = (args[0] ?? "").trim().toLowerCase();
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const officer = await knex("officer").where({ email, deleted_at: null }).first("id");
  if (!officer) throw new Error(`There is no officer "${email}". Give the e-mail address of the account.`);
  await removeSecondFactor(knex, officer.id);
  await endSessionsOf(knex, officer.id);
  process.stdout.write(
    `${email} is signed out everywhere and sets up a new second factor at the next sign-in.\n`,
  );
}
