import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createDefaultsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows";
import { SHOP } from "../../lib/shop";

/** One store, one sales channel, rupiah with prices that include tax. */
export const ensureStoreStep = createStep("ensure-store", async (_: void, { container }) => {
  await createDefaultsWorkflow(container).run();
  const [store] = await container.resolve(Modules.STORE).listStores({});
  if (!store?.default_sales_channel_id) throw new Error("The store has no default sales channel.");
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Karya Binaan",
        supported_currencies: [{ currency_code: SHOP.currency, is_default: true, is_tax_inclusive: true }],
      },
    },
  });
  return new StepResponse({ sales_channel_id: store.default_sales_channel_id });
});
