import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { SelectServicesInput } from "../contract/checkout";
import { DomainError } from "../domain/domain-error";
import type { CartNotes } from "../views/read-cart";
import { readPricedCart } from "../views/cart-view";

export type SelectParcelServicesInput = SelectServicesInput & { cart_id: string };

/**
 * Remembers which courier carries which parcel. Prices are not remembered: they are quoted anew whenever someone looks.
 * @throws DomainError "cart_address_missing" (409), "invalid_input" naming each selection that can't be had
 */
const selectServicesStep = createStep(
  "select-parcel-services",
  async ({ cart_id, selections }: SelectParcelServicesInput, { container }) => {
    const { cart, view } = await readPricedCart(container, cart_id);
    if (!view.address) throw new DomainError("cart_address_missing", {}, "conflict");
    const fields: Record<string, string> = {};
    for (const [index, { facility_id, service }] of selections.entries()) {
      const parcel = view.parcels.find((candidate) => candidate.facility.id === facility_id);
      if (!parcel) fields[`selections.${index}.facility_id`] = "Tidak ada kiriman dari UPT ini di keranjang.";
      else if (!parcel.quotes.some((quote) => quote.service === service)) {
        fields[`selections.${index}.service`] = "Layanan ini tidak tersedia untuk kiriman tersebut.";
      }
    }
    if (Object.keys(fields).length > 0) throw new DomainError("invalid_input", {}, "invalid", fields);

    const chosen = Object.fromEntries(selections.map(({ facility_id, service }) => [facility_id, service]));
    const notes: CartNotes = { ...cart.notes, selections: { ...cart.notes.selections, ...chosen } };
    await container.resolve(Modules.CART).updateCarts(cart_id, { metadata: notes });
    return new StepResponse(notes);
  },
);

export const selectParcelServicesWorkflow = createWorkflow(
  "select-parcel-services",
  (input: SelectParcelServicesInput) => new WorkflowResponse(selectServicesStep(input)),
);
