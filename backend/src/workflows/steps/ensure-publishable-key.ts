import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createApiKeysWorkflow, linkSalesChannelsToApiKeyWorkflow } from "@medusajs/medusa/core-flows";
import { SHOP } from "../../lib/shop";

/** The storefront's key. It is public by nature, so it can be read again at any time. */
export const ensurePublishableKeyStep = createStep(
  "ensure-publishable-key",
  async (input: { sales_channel_id: string }, { container }) => {
    const keys = container.resolve(Modules.API_KEY);
    const [known] = await keys.listApiKeys({ title: SHOP.publishableKey, type: "publishable" });
    if (known) return new StepResponse({ publishable_key: known.token });
    const { result } = await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: SHOP.publishableKey, type: "publishable", created_by: "set-up-shop" }] },
    });
    const [key] = result;
    if (!key) throw new Error("The publishable key could not be made.");
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [input.sales_channel_id] },
    });
    return new StepResponse({ publishable_key: key.token });
  },
);
