import type { MedusaContainer } from "@medusajs/framework/types";
import { EVERY_STRIKE } from "../lib/clock";
import { catchUpMeilisearchWorkflow } from "../workflows/catch-up-meilisearch";

export default async function catchUpMeilisearch(container: MedusaContainer) {
  await catchUpMeilisearchWorkflow(container).run();
}

export const config = { name: "catch-up-meilisearch", schedule: EVERY_STRIKE };
