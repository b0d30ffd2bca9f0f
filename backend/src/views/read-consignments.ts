import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ConsignmentState } from "../domain/consignment";

export type ConsignmentRecord = {
  id: string;
  order_id: string;
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
  const items: ConsignmentItemRecord[] = await knex("consignment_item")
    .whereIn("consignment_id", ids)
    .orderBy("id");
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
