import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type RefundableConsignment, refundableQuantity } from "../../domain/refund";
import type { ReturnFacts } from "../../domain/return-request";

/** What the rule on returns looks at. */
export async function readReturnFacts(
  knex: Knex,
  consignment: { id: string; status: ReturnFacts["status"] },
  refundable: RefundableConsignment,
  days: number,
): Promise<ReturnFacts> {
  const arrival = await knex("consignment_event")
    .where({ consignment_id: consignment.id })
    .whereIn("status", ["delivered", "completed"])
    .min<{ arrived_at: Date | null }>("created_at as arrived_at")
    .first();
  const open = await knex("return_request")
    .where({ consignment_id: consignment.id, state: "asked" })
    .first("id");
  return {
    status: consignment.status,
    arrived_at: arrival?.arrived_at ?? null,
    days,
    has_open_request: open !== undefined,
    returnable: refundable.lines.reduce((sum, line) => sum + refundableQuantity(line), 0),
  };
}
