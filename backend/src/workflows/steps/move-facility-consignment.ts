import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONSIGNMENT_TRANSITIONS } from "../../domain/consignment";
import { DomainError } from "../../domain/domain-error";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import type { ConsignmentRecord } from "../../views/read-consignments";
import type { FacilityConsignmentInput, MoveFacilityConsignmentInput } from "../move-facility-consignment";

/** Asked twice, it stays done. @throws DomainError "not_found" (404), "consignment_wrong_status" (409) */
export const moveFacilityConsignmentStep = createStep(
  "move-facility-consignment",
  async (input: MoveFacilityConsignmentInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const consignment = await findFacilityConsignment(knex, input);
    const { transition, consignment_id: id, officer_id } = input;
    if (consignment.status === CONSIGNMENT_TRANSITIONS[transition].to) return new StepResponse({ id });
    const actor_label = await facilityLabel(knex, input.facility_id);
    const moved = await knex.transaction((trx) =>
      moveConsignments(trx, { transition, actor: "facility", actor_label, officer_id, where: { id } }),
    );
    if (moved.length === 0) throw new DomainError("consignment_wrong_status", {}, "conflict");
    return new StepResponse({ id });
  },
);

/** @throws DomainError "not_found" (404) also for a parcel of another facility, or one that isn't paid yet */
export async function findFacilityConsignment(
  knex: Knex,
  { consignment_id: id, facility_id }: Pick<FacilityConsignmentInput, "consignment_id" | "facility_id">,
): Promise<ConsignmentRecord> {
  const consignment = await knex<ConsignmentRecord>("consignment").where({ id, facility_id }).first();
  if (!consignment?.paid_at) throw new DomainError("not_found", {}, "not_found");
  return consignment;
}

/** "Petugas LPP Palembang": the history names the place, never the person. */
export async function facilityLabel(knex: Knex, facilityId: string): Promise<string> {
  const facility = await knex("facility").where({ id: facilityId }).first("short_name");
  return `Petugas ${facility?.short_name ?? "UPT"}`;
}
