import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { normaliseTrackingNumber } from "../../domain/consignment";
import { DomainError } from "../../domain/domain-error";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import { takeGoodsOut } from "../../modules/consignment/take-goods-out";
import type { ShipConsignmentInput } from "../ship-consignment";
import { facilityLabel, findFacilityConsignment } from "./move-facility-consignment";

/**
 * The parcel is shipped and its goods have left the stock, in one transaction.
 * A second request with the same number answers like the first.
 * @throws DomainError "not_found" (404), "invalid_input", "consignment_shipped_otherwise", "consignment_wrong_status" (409)
 */
export const recordShipmentStep = createStep(
  "record-shipment",
  async (input: ShipConsignmentInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { consignment_id: id, officer_id } = input;
    const consignment = await findFacilityConsignment(knex, input);
    const tracking_number = normaliseTrackingNumber(input.tracking_number);
    if (consignment.tracking_number) {
      if (consignment.tracking_number === tracking_number) return new StepResponse({ consignment_id: id });
      throw new DomainError("consignment_shipped_otherwise", {}, "conflict");
    }
    const actor_label = await facilityLabel(knex, input.facility_id);
    await knex.transaction(async (trx) => {
      const moved = await moveConsignments(trx, {
        transition: "ship",
        actor: "facility",
        actor_label,
        officer_id,
        where: { id },
        set: { tracking_number },
      });
      if (moved.length === 0) throw new DomainError("consignment_wrong_status", {}, "conflict");
      await takeGoodsOut(trx, id);
    });
    return new StepResponse({ consignment_id: id });
  },
);
