import type { MedusaContainer } from "@medusajs/framework/types";
import { executeRefundsWorkflow } from "../workflows/execute-refunds";

export default async function executeRefunds(container: MedusaContainer) {
  await executeRefundsWorkflow(container).run();
}

export const config = { name: "execute-refunds", schedule: "*/10 * * * * *" };
