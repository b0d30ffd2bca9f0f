import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { paymentLock } from "../../lib/payment-lock";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import { findOrderPayment } from "../../modules/payment-inbox/read-payments";
import type { FinishCancellationInput } from "../finish-cancellation";
import { cancelMedusaOrder } from "./cancel-medusa-order";
import { markOrderSettled } from "./mark-order-settled";

/**
 * Gives a cancelled order's stock back and cancels its parcels. Of two runs the slower one finds it done; it must look
 * under the lock, for late money may have opened the order again since, and Medusa would give that money back.
 */
export const undoUnpaidOrderStep = createStep(
  "undo-unpaid-order",
  async ({ order_id, reason }: FinishCancellationInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const undone = await container.resolve(Modules.LOCKING).execute(paymentLock(order_id), async () => {
      const payment = await findOrderPayment(knex, order_id);
      const cancelled = payment?.state === "cancelled" || payment?.state === "refunded";
      if (!cancelled || payment.settled_at) return false;
      await cancelMedusaOrder(container, order_id);
      const byShopper = reason === "shopper";
      await knex.transaction((trx) =>
        moveConsignments(trx, {
          transition: "cancel",
          actor: byShopper ? "buyer" : "system",
          actor_label: byShopper ? "Pembeli" : "Sistem",
          where: { order_id },
        }),
      );
      await markOrderSettled(knex, order_id, ["cancelled", "refunded"]);
      return true;
    });
    return new StepResponse({ undone });
  },
);
