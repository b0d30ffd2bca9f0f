import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { expireUnpaidOrdersWorkflow } from "../workflows/expire-unpaid-orders";

export default async function expireUnpaidOrders(container: MedusaContainer) {
  await expireUnpaidOrdersWorkflow(container).run();
}

export const config = { name: "expire-unpaid-orders", schedule: EVERY_STRIKE };
