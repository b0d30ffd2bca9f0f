import type { MedusaContainer } from "@medusajs/framework/types";
import { remindUnpaidOrdersWorkflow } from "../workflows/remind-unpaid-orders";

export default async function remindUnpaidOrders(container: MedusaContainer) {
  await remindUnpaidOrdersWorkflow(container).run();
}

export const config = { name: "remind-unpaid-orders", schedule: "*/10 * * * * *" };
