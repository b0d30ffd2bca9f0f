import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { readStore } from "./read-store";

/** Whether the data of this version was loaded to the end. Kept in the database, as it speaks of the database. */
export async function isLoaded(container: MedusaContainer, version: string): Promise<boolean> {
  const store = await readStore(container);
  return store.metadata?.["seed_version"] === version;
}

export async function markLoaded(container: MedusaContainer, version: string): Promise<void> {
  const store = await readStore(container);
  const metadata = { ...store.metadata, seed_version: version };
  await container.resolve(Modules.STORE).updateStores(store.id, { metadata });
}
