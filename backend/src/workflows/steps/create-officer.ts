import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { env } from "../../env";
import type { CreateOfficerInput } from "../create-officer";

const MIN_PASSWORD = 12;

export const createOfficerStep = createStep(
  "create-officer",
  async ({ name, email, password, assignments, is_demo = false }: CreateOfficerInput, { container }) => {
    if (is_demo && !env.EMBEDDED_DATABASE) throw new DomainError("demo_account_refused", {}, "forbidden");
    if (password.length < MIN_PASSWORD)
      throw new DomainError("invalid_input", {}, "invalid", {
        password: `Kata sandi paling sedikit ${MIN_PASSWORD} huruf.`,
      });
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const officer_id = generateEntityId(undefined, "off");
    await knex.transaction(async (trx) => {
      await trx("officer").insert({ id: officer_id, name, email: email.trim().toLowerCase(), is_demo });
      if (assignments.length === 0) return;
      const rows = assignments.map((assignment) => ({
        ...assignment,
        officer_id,
        id: generateEntityId(undefined, "asg"),
      }));
      await trx("officer_assignment").insert(rows);
    });
    return new StepResponse({ officer_id }, officer_id);
  },
  async (id, { container }) => {
    if (!id) return;
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex("officer_assignment").where({ officer_id: id }).delete();
    await knex("officer").where({ id }).delete();
  },
);
