import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { belongsTo, checkSuspensionReason } from "../../domain/facility-suspension";
import { CURATOR_LABEL } from "../../modules/listing/curator-label";

export type SuspensionDecision = {
  facility_id: string;
  /** The curator, with the assignments that hold now. */
  officer: { id: string; assignments: { facility_id: string | null }[] };
};

/** The open suspension of a facility is one: of two curators at once, the second changes nothing. */
const SUSPEND = `
  INSERT INTO facility_suspension (id, facility_id, reason, officer_id, officer_label) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (facility_id) WHERE lifted_at IS NULL DO NOTHING`;

const LIFT = `
  UPDATE facility_suspension SET lifted_at = now(), lifted_by = ?, lifted_label = ?, updated_at = now()
   WHERE facility_id = ? AND lifted_at IS NULL`;

/**
 * One row, so there is nothing to compensate: the catalogue, Medusa's products and the search follow in the same
 * transaction, by the database's triggers.
 * @throws DomainError "invalid_input" for a reason that points to a person, "not_found", "own_facility" (403),
 * "facility_suspended" (409)
 */
export const suspendFacilityStep = createStep(
  "suspend-facility",
  async ({ reason, ...decision }: SuspensionDecision & { reason: string }, { container }) => {
    checkSuspensionReason(reason);
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await checkDecision(knex, decision);
    const { facility_id, officer } = decision;
    const id = generateEntityId(undefined, "fsp");
    const { rowCount } = await knex.raw(SUSPEND, [id, facility_id, reason, officer.id, CURATOR_LABEL]);
    if (rowCount !== 1) throw new DomainError("facility_suspended", {}, "conflict");
    return new StepResponse({ facility_id });
  },
);

/** @throws DomainError "not_found", "own_facility" (403), "facility_not_suspended" (409) */
export const liftSuspensionStep = createStep(
  "lift-suspension",
  async (decision: SuspensionDecision, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await checkDecision(knex, decision);
    const { facility_id, officer } = decision;
    const { rowCount } = await knex.raw(LIFT, [officer.id, CURATOR_LABEL, facility_id]);
    if (rowCount !== 1) throw new DomainError("facility_not_suspended", {}, "conflict");
    return new StepResponse({ facility_id });
  },
);

async function checkDecision(knex: Knex, { facility_id, officer }: SuspensionDecision): Promise<void> {
  const facility = await knex("facility").where({ id: facility_id, deleted_at: null }).first("id");
  if (!facility) throw new DomainError("not_found", {}, "not_found");
  if (belongsTo(officer, facility_id)) throw new DomainError("own_facility", {}, "forbidden");
}
