import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshCartItemsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
} from "@medusajs/medusa/core-flows";
import { DomainError } from "../../domain/domain-error";
import { rupiahText } from "../../domain/rupiah";
import { SHOP, slotName } from "../../lib/shop";
import type { OrderPlan, PlannedParcel } from "./plan-order";

export type PreparedCart = { kind: "placed"; order_id: string } | { kind: "prepared"; cart_id: string };

/**
 * Brings Medusa's cart to what the plan says: current prices, a parcel in a slot per facility, a payment session over
 * exactly that total. Nothing here is undone on failure: the next attempt prepares anew.
 */
export const prepareOrderCartStep = createStep(
  "prepare-order-cart",
  async (plan: OrderPlan, { container }) => {
    if (plan.kind === "placed") return new StepResponse<PreparedCart>(plan);
    const { cart_id } = plan;
    await container.resolve(Modules.CART).updateCarts(cart_id, { metadata: plan.notes });
    if (plan.stale_prices) {
      await refreshCartItemsWorkflow(container).run({ input: { cart_id, force_refresh: true } });
    }
    await fillSlots(container, cart_id, plan.parcels);
    const cart = await readTotals(container, cart_id);
    if (cart.total !== plan.total)
      throw new DomainError("cart_total_changed", { total: rupiahText(cart.total) }, "conflict");
    await ensurePaymentSession(container, cart_id, cart.payment_collection_id);
    return new StepResponse<PreparedCart>({ kind: "prepared", cart_id });
  },
);

/**
 * A slot per parcel, in place of those that an attempt before filled. Medusa's workflow for it refreshes the whole cart
 * besides, which changes nothing here and takes a third of what placing an order takes.
 */
async function fillSlots(container: MedusaContainer, cart_id: string, parcels: PlannedParcel[]) {
  const carts = container.resolve(Modules.CART);
  const names = parcels.map((_, index) => slotName(index));
  const options = await container.resolve(Modules.FULFILLMENT).listShippingOptions({ name: names });
  const methods = parcels.map(({ data, price }, index) => {
    const name = slotName(index);
    const option = options.find((candidate) => candidate.name === name);
    if (!option) throw new DomainError("cart_too_many_facilities", { limit: SHOP.parcelSlots }, "conflict");
    return { cart_id, shipping_option_id: option.id, name, data, amount: price, is_tax_inclusive: true };
  });
  const before = await carts.listShippingMethods({ cart_id }, { select: ["id"] });
  await carts.softDeleteShippingMethods(before.map(({ id }) => id));
  await carts.addShippingMethods(methods);
}

async function readTotals(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "total", "payment_collection.id"],
    filters: { id },
  });
  const [cart] = data;
  if (!cart) throw new DomainError("cart_not_found", {}, "not_found");
  return { total: Number(cart.total), payment_collection_id: cart.payment_collection?.id };
}

async function ensurePaymentSession(
  container: MedusaContainer,
  cart_id: string,
  known?: string,
): Promise<void> {
  if (known) await refreshPaymentCollectionForCartWorkflow(container).run({ input: { cart_id } });
  const payment_collection_id = known ?? (await createPaymentCollection(container, cart_id));
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id, provider_id: SHOP.paymentProvider },
  });
}

async function createPaymentCollection(container: MedusaContainer, cart_id: string): Promise<string> {
  const { result } = await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id } });
  return result.id;
}
