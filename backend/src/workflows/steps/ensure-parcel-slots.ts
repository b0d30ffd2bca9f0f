import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows";
import { SHOP, slotName } from "../../lib/shop";

/**
 * A cart holds one shipping method per option, so that every facility's parcel needs an option of its own:
 * numbered slots, whose courier, facility and price are in the method's data.
 */
export const ensureParcelSlotsStep = createStep(
  "ensure-parcel-slots",
  async (input: { service_zone_id: string }, { container }) => {
    const fulfilment = container.resolve(Modules.FULFILLMENT);
    const [profile] = await fulfilment.listShippingProfiles({ name: SHOP.shippingProfile });
    const shipping_profile_id = profile?.id ?? (await makeProfile());

    const known = await fulfilment.listShippingOptions({ service_zone: { id: input.service_zone_id } });
    const names = new Set(known.map((option) => option.name));
    const missing = Array.from({ length: SHOP.parcelSlots }, (_, index) => index).filter(
      (index) => !names.has(slotName(index)),
    );
    if (missing.length > 0) {
      await createShippingOptionsWorkflow(container).run({
        input: missing.map((index) => ({
          name: slotName(index),
          price_type: "calculated" as const,
          provider_id: SHOP.courierProvider,
          service_zone_id: input.service_zone_id,
          shipping_profile_id,
          type: { label: "Kiriman", description: "Kiriman satu UPT", code: `parcel-${index + 1}` },
          data: { id: "parcel" },
        })),
      });
    }
    return new StepResponse({ shipping_profile_id });

    async function makeProfile(): Promise<string> {
      const { result } = await createShippingProfilesWorkflow(container).run({
        input: { data: [{ name: SHOP.shippingProfile, type: "default" }] },
      });
      const [made] = result;
      if (!made) throw new Error("The shipping profile could not be made.");
      return made.id;
    }
  },
);
