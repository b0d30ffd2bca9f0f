import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ConsignmentState } from "../domain/consignment";

export type ConsignmentRecord = {
  id: string;
  order_id: string;
  order_display_id: number;
  facility_id: string;
  number: string;
  status: ConsignmentState;
  courier: string;
  service_name: string;
  shipping: number;
  chargeable_kg: number;
  weight_grams: number;
  destination_city: string;
  tracking_number: string | null;
  fulfillment_id: string | null;
  paid_at: Date | null;
};

export type ConsignmentItemRecord = {
  id: string;
  consignment_id: string;
  order_line_item_id: string;
  sku: string;
  title: string;
  product_handle: string;
  options: Record<string, string>;
  photo_id: string | null;
  quantity: number;
  /** Units that will not be shipped: their money goes back. */
  cancelled_quantity: number;
  unit_price: number;
};

export type ConsignmentEventRecord = {
  consignment_id: string;
  status: ConsignmentState;
  actor_label: string;
  created_at: Date;
};

export type ConsignmentParts = {
  consignment: ConsignmentRecord;
  items: ConsignmentItemRecord[];
  events: ConsignmentEventRecord[];
};

/** The lines of consignments, by id. */
export async function readConsignmentItems(
  knex: Knex,
  consignmentIds: readonly string[],
): Promise<ConsignmentItemRecord[]> {
  const { rows } = await knex.raw(
    `SELECT i.*, coalesce((SELECT sum(f.quantity) FROM refund_item f JOIN refund_request r ON r.id = f.request_id
                            WHERE f.consignment_item_id = i.id AND r.kind IN ('cancellation', 'shortage')), 0)::int AS cancelled_quantity
       FROM consignment_item i WHERE i.consignment_id = ANY(?) ORDER BY i.id`,
    [[...consignmentIds]],
  );
  return rows as ConsignmentItemRecord[];
}

/** Consignments with their items and history, by number. */
export async function readConsignments(
  container: MedusaContainer,
  where: { order_id: string } | { id: string },
): Promise<ConsignmentParts[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const consignments: ConsignmentRecord[] = await knex("consignment")
    .where(where)
    .whereNull("deleted_at")
    .orderByRaw("length(number), number");
  const ids = consignments.map((consignment) => consignment.id);
  const items = await readConsignmentItems(knex, ids);
  const events: ConsignmentEventRecord[] = await knex("consignment_event")
    .whereIn("consignment_id", ids)
    .orderBy("created_at")
    .orderBy("id");
  return consignments.map((consignment) => ({
    consignment,
    items: items.filter((item) => item.consignment_id === consignment.id),
    events: events.filter((event) => event.consignment_id === consignment.id),
  }));
}
