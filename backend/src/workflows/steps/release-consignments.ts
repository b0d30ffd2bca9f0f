import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import type { PaidOrder } from "./read-paid-order";

/** Paid: every parcel of the order is its facility's to pack. */
export const releaseConsignmentsStep = createStep(
  "release-consignments",
  async (paid: PaidOrder, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const released = await knex.transaction((trx) =>
      moveConsignments(trx, {
        transition: "release",
        actor: "system",
        actor_label: "Sistem",
        where: { order_id: paid.order_id },
        set: { paid_at: new Date(paid.paid_at) },
      }),
    );
    return new StepResponse({ released });
  },
);
