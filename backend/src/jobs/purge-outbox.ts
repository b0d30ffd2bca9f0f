import type { MedusaContainer } from "@medusajs/framework/types";
import { purgeOutboxWorkflow } from "../workflows/purge-outbox";

export default async function purgeOutbox(container: MedusaContainer) {
  await purgeOutboxWorkflow(container).run();
}

export const config = { name: "purge-outbox", schedule: "17 * * * *" };
