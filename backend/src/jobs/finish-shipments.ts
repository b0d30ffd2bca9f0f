import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { finishShipmentsWorkflow } from "../workflows/finish-shipments";

export default async function finishShipments(container: MedusaContainer) {
  await finishShipmentsWorkflow(container).run();
}

export const config = { name: "finish-shipments", schedule: EVERY_STRIKE };
