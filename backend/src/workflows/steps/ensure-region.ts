import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows";
import { SHOP } from "../../lib/shop";

/** Prices include every tax, so Medusa is told not to compute any. */
export const ensureRegionStep = createStep("ensure-region", async (_: void, { container }) => {
  const [known] = await container.resolve(Modules.REGION).listRegions({ name: SHOP.region });
  if (known) return new StepResponse({ region_id: known.id });
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: SHOP.region,
          currency_code: SHOP.currency,
          countries: [SHOP.country],
          payment_providers: [SHOP.paymentProvider],
          automatic_taxes: false,
          is_tax_inclusive: true,
        },
      ],
    },
  });
  const [region] = result;
  if (!region) throw new Error("The region could not be made.");
  return new StepResponse({ region_id: region.id });
});
