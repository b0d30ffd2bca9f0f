import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { executeRefundsWorkflow } from "../workflows/execute-refunds";

export default async function executeRefunds(container: MedusaContainer) {
  await executeRefundsWorkflow(container).run();
}

export const config = { name: "execute-refunds", schedule: EVERY_STRIKE };
