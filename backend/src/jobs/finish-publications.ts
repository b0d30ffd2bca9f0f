import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { finishPublicationsWorkflow } from "../workflows/finish-publications";

export default async function finishPublications(container: MedusaContainer) {
  await finishPublicationsWorkflow(container).run();
}

export const config = { name: "finish-publications", schedule: EVERY_STRIKE };
