import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { ConsignmentState } from "../../domain/consignment";

export type NewConsignmentEvent = {
  consignment_id: string;
  status: ConsignmentState;
  actor_label: string;
  officer_id?: string;
};

export async function writeConsignmentEvents(
  trx: Knex,
  events: readonly NewConsignmentEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await trx("consignment_event").insert(
    events.map((event) => ({ officer_id: null, ...event, id: generateEntityId("", "coe") })),
  );
}
