import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ReturnList, ReturnView } from "../../contract/refund";
import { RETURN_TRANSITIONS, type ReturnAnswer, type ReturnState } from "../../domain/return-request";

export type ReturnRow = {
  id: string;
  consignment_id: string;
  state: ReturnState;
  reason: string;
  items: ReturnView["items"];
  created_at: Date;
  answer: string | null;
  answered_at: Date | null;
};

const ITEMS = `
  (SELECT json_agg(json_build_object('item_id', i.id, 'title', i.title, 'options', i.options, 'quantity', f.quantity) ORDER BY f.id)
     FROM return_request_item f JOIN consignment_item i ON i.id = f.consignment_item_id WHERE f.request_id = r.id) AS items`;

/** Buyers' requests, the newest first. */
export async function readReturnsOf(
  knex: Knex,
  where: { consignment_id: string } | { order_id: string },
): Promise<ReturnRow[]> {
  return knex("return_request as r")
    .where(where)
    .orderBy("r.created_at", "desc")
    .orderBy("r.id")
    .select("r.*", knex.raw(ITEMS));
}

export function toReturnView(row: ReturnRow): ReturnView {
  const { id, state, reason, items, answer } = row;
  return {
    ...{ id, status: state, reason, items, answer },
    asked_at: row.created_at.toISOString(),
    answered_at: row.answered_at?.toISOString() ?? null,
    allowed_actions: Object.keys(RETURN_TRANSITIONS[state]) as ReturnAnswer[],
  };
}

const MOST_ROWS = 100;

/** A facility's requests that wait for an answer, the oldest first. */
export async function readWaitingReturns(knex: Knex, facility_id: string): Promise<ReturnList> {
  const rows: (ReturnRow & { consignment_number: string })[] = await knex("return_request as r")
    .join("consignment as c", "c.id", "r.consignment_id")
    .where({ "r.facility_id": facility_id, "r.state": "asked" })
    .orderBy("r.created_at")
    .limit(MOST_ROWS)
    .select("r.*", "c.number as consignment_number", knex.raw(ITEMS));
  return {
    rows: rows.map((row) => ({
      ...toReturnView(row),
      consignment_id: row.consignment_id,
      consignment_number: row.consignment_number,
    })),
  };
}
