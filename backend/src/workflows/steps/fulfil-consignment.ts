import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { SHOP } from "../../lib/shop";
import { type ConsignmentParts, readConsignments } from "../../views/read-consignments";
import { readFacilities } from "../../views/read-facilities";

/**
 * What Medusa's records say of a shipped parcel: a fulfilment with its number, and the order's lines fulfilled and
 * shipped. The stock is not touched, it changed when the parcel was shipped. Each part is looked for before it is
 * written, so that the clock finishes what a crash cut short. One parcel of an order at a time: Medusa writes the
 * order's next version from the one it read.
 */
export const fulfilConsignmentStep = createStep(
  "fulfil-consignment",
  async ({ consignment_id }: { consignment_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = await knex("consignment").where({ id: consignment_id }).first("order_id");
    const fulfillment_id = await container
      .resolve(Modules.LOCKING)
      .execute(`fulfil:${known?.order_id}`, () => fulfil(container, consignment_id), { timeout: 30 });
    return new StepResponse({ fulfillment_id });
  },
);

async function fulfil(container: MedusaContainer, id: string): Promise<string> {
  const [parts] = await readConsignments(container, { id });
  if (!parts?.consignment.tracking_number) throw new Error(`Consignment ${id} is not shipped.`);
  const { order_id, fulfillment_id: done } = parts.consignment;
  if (done) return done;

  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const fulfillment_id =
    (await findFulfilment(container, parts)) ?? (await createFulfilment(container, parts));
  await container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, {
    shipped_at: new Date(),
    labels: [{ tracking_number: parts.consignment.tracking_number, tracking_url: "", label_url: "" }],
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
    [Modules.FULFILLMENT]: { fulfillment_id },
  });
  await registerWithOrder(container, parts, fulfillment_id);
  await knex("consignment").where({ id }).update({ fulfillment_id });
  return fulfillment_id;
}

/** Of an earlier run, or made by an operator in Medusa Admin. */
async function findFulfilment(
  container: MedusaContainer,
  { items }: ConsignmentParts,
): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT f.id FROM fulfillment_item i JOIN fulfillment f ON f.id = i.fulfillment_id
      WHERE i.line_item_id = ANY(?) AND i.deleted_at IS NULL AND f.canceled_at IS NULL AND f.deleted_at IS NULL
      LIMIT 1`,
    [items.map(({ order_line_item_id }) => order_line_item_id)],
  );
  return (rows as { id: string }[])[0]?.id ?? null;
}

async function createFulfilment(container: MedusaContainer, parts: ConsignmentParts): Promise<string> {
  const { id, facility_id } = parts.consignment;
  const facility = (await readFacilities(container, [facility_id])).get(facility_id);
  if (!facility) throw new Error(`The facility ${facility_id} of consignment ${id} is unknown.`);
  const { id: fulfillment_id } = await container.resolve(Modules.FULFILLMENT).createFulfillment({
    location_id: facility.stock_location_id,
    provider_id: SHOP.courierProvider,
    // The buyer's address stays with the order.
    delivery_address: {},
    items: shippedOf(parts).map(({ item, quantity }) => ({
      line_item_id: item.order_line_item_id,
      title: item.title,
      sku: item.sku,
      barcode: "",
      quantity,
    })),
    packed_at: new Date(),
    metadata: { consignment_id: id },
  });
  return fulfillment_id;
}

/** Medusa records each in one transaction of its own, with the fulfilment's id. */
async function registerWithOrder(container: MedusaContainer, parts: ConsignmentParts, fulfillmentId: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const orders = container.resolve(Modules.ORDER);
  const { order_id } = parts.consignment;
  const registered: string[] = await knex("order_change_action")
    .where({ order_id, reference_id: fulfillmentId, deleted_at: null })
    .pluck("action");
  const registration = {
    order_id,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillmentId,
    items: shippedOf(parts).map(({ item, quantity }) => ({ id: item.order_line_item_id, quantity })),
  };
  if (!registered.includes(ChangeActionType.FULFILL_ITEM)) await orders.registerFulfillment(registration);
  if (!registered.includes(ChangeActionType.SHIP_ITEM)) await orders.registerShipment(registration);
}

/** Lines of which something is in the parcel. */
function shippedOf({ items }: ConsignmentParts) {
  return items
    .map((item) => ({ item, quantity: item.quantity - item.cancelled_quantity }))
    .filter(({ quantity }) => quantity > 0);
}
