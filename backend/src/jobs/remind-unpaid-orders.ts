import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { remindUnpaidOrdersWorkflow } from "../workflows/remind-unpaid-orders";

export default async function remindUnpaidOrders(container: MedusaContainer) {
  await remindUnpaidOrdersWorkflow(container).run();
}

export const config = { name: "remind-unpaid-orders", schedule: EVERY_STRIKE };
