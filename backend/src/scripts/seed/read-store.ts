import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The one store. @throws Error before set-up-shop has run. */
export async function readStore(container: MedusaContainer) {
  const [store] = await container.resolve(Modules.STORE).listStores({});
  const sales_channel_id = store?.default_sales_channel_id;
  if (!store || !sales_channel_id)
    throw new Error("The shop is not set up: run set-up-shop before the seed.");
  return { id: store.id, metadata: store.metadata, sales_channel_id };
}
