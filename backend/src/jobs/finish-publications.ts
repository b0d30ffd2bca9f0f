import type { MedusaContainer } from "@medusajs/framework/types";
import { finishPublicationsWorkflow } from "../workflows/finish-publications";

export default async function finishPublications(container: MedusaContainer) {
  await finishPublicationsWorkflow(container).run();
}

export const config = { name: "finish-publications", schedule: "*/10 * * * * *" };
