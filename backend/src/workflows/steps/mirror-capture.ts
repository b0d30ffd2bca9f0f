import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PaidOrder } from "./read-paid-order";

/**
 * The order's own record of its captured payment, where Medusa was cut short between capturing and writing it: its
 * workflow does both, but is not taken up again in the middle. May be repeated.
 * @throws Error when there is no capture: Medusa's workflow ends well even where it could not write the payment
 */
export const mirrorCaptureStep = createStep(
  "mirror-capture",
  async ({ order_id, payment_session_id }: PaidOrder, { container }) => {
    const orders = container.resolve(Modules.ORDER);
    const known = await orders.listOrderTransactions({ order_id, reference: "capture" }, { take: 1 });
    if (known.length > 0) return new StepResponse({ order_id });
    const [payment] = await container
      .resolve(Modules.PAYMENT)
      .listPayments({ payment_session_id }, { relations: ["captures"] });
    const captures = (payment?.captures ?? []).map(({ id, amount }) => ({
      order_id,
      amount,
      currency_code: "idr",
      reference: "capture",
      reference_id: id,
    }));
    if (captures.length === 0) throw new Error(`Medusa has not taken the payment of order ${order_id}.`);
    await orders.addOrderTransactions(captures);
    return new StepResponse({ order_id });
  },
);
