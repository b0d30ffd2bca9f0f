import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createOrderFulfillmentWorkflow, createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows";
import { readConsignments } from "../../views/read-consignments";
import { readFacilities } from "../../views/read-facilities";

/**
 * Medusa's side of a shipped parcel: fulfilment from the facility's location, which takes the goods out of stock and
 * their reservation with them, and the shipment. A parcel that has its fulfilment is left alone, so that the clock may
 * finish what a crash cut short.
 */
export const fulfilConsignmentStep = createStep(
  "fulfil-consignment",
  async ({ consignment_id }: { consignment_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const [parts] = await readConsignments(container, { id: consignment_id });
    const tracking_number = parts?.consignment.tracking_number;
    if (!parts || !tracking_number) throw new Error(`Consignment ${consignment_id} is not shipped.`);
    const { consignment, items } = parts;
    if (consignment.fulfillment_id) return new StepResponse({ fulfillment_id: consignment.fulfillment_id });

    const facility = (await readFacilities(container, [consignment.facility_id])).get(
      consignment.facility_id,
    );
    const fulfilled = items
      .map((item) => ({ id: item.order_line_item_id, quantity: item.quantity - item.cancelled_quantity }))
      .filter(({ quantity }) => quantity > 0);
    const known = await findFulfilment(consignment_id);
    const fulfillment_id = known?.id ?? (await fulfil());
    if (!known?.shipped_at) await ship(fulfillment_id);
    await knex("consignment").where({ id: consignment_id }).update({ fulfillment_id });
    return new StepResponse({ fulfillment_id });

    async function ship(id: string): Promise<void> {
      await createOrderShipmentWorkflow(container).run({
        input: {
          order_id: consignment.order_id,
          fulfillment_id: id,
          items: fulfilled,
          labels: [{ tracking_number: String(tracking_number), tracking_url: "", label_url: "" }],
        },
      });
    }

    async function fulfil(): Promise<string> {
      const { result } = await createOrderFulfillmentWorkflow(container).run({
        input: {
          order_id: consignment.order_id,
          items: fulfilled,
          location_id: facility?.stock_location_id,
          metadata: { consignment_id },
        },
      });
      return result.id;
    }

    /** Made by an earlier run that was cut short before it could be written down. */
    async function findFulfilment(id: string): Promise<{ id: string; shipped_at: Date | null } | undefined> {
      const { rows } = await knex.raw(
        `SELECT f.id, f.shipped_at FROM fulfillment f JOIN order_fulfillment l ON l.fulfillment_id = f.id
          WHERE l.order_id = ? AND f.metadata->>'consignment_id' = ? AND f.canceled_at IS NULL`,
        [consignment.order_id, id],
      );
      return (rows as { id: string; shipped_at: Date | null }[])[0];
    }
  },
);
