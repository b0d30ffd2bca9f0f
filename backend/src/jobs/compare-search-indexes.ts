import type { MedusaContainer } from "@medusajs/framework/types";
import { compareSearchIndexesWorkflow } from "../workflows/compare-search-indexes";

export default async function compareSearchIndexes(container: MedusaContainer) {
  await compareSearchIndexesWorkflow(container).run();
}

/** 02:30 in Jakarta, where the server's clock is UTC. */
export const config = { name: "compare-search-indexes", schedule: "30 19 * * *" };
