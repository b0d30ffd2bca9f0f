import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { FacilityActor } from "./facility-actor";

export type ListingEventInput = {
  listing_id: string;
  version_id: string | null;
  version_number: number;
  action:
    | "created"
    | "submitted"
    | "withdrawn"
    | "version_created"
    | "paused"
    | "resumed"
    | "stock_set"
    | "prices_set";
  reason?: string | null;
  /** Facts for the audit, such as stock or prices before and after. */
  data?: Record<string, unknown>;
};

/** Adds to a listing's history, in the transaction of what it tells. */
export async function recordListingEvent(
  knex: Knex,
  { officer_id, label }: Pick<FacilityActor, "officer_id" | "label">,
  event: ListingEventInput,
): Promise<void> {
  const id = generateEntityId(undefined, "lse");
  const data = event.data ? JSON.stringify(event.data) : null;
  await knex("listing_event").insert({
    ...event,
    reason: event.reason ?? null,
    data,
    id,
    officer_id,
    officer_label: label,
  });
}
