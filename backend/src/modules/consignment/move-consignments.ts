import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import {
  type ConsignmentActor,
  consignmentTransition,
  type ConsignmentTransition,
} from "../../domain/consignment";
import { writeConsignmentEvents } from "./write-events";

export type ConsignmentMove = {
  transition: ConsignmentTransition;
  actor: ConsignmentActor;
  /** As shown in the history: "Pembeli", "Sistem", "Petugas LPP Palembang". */
  actor_label: string;
  officer_id?: string;
  where: { id: string } | { order_id: string };
  /** Columns that change with the state. */
  set?: { paid_at?: Date; tracking_number?: string };
};

/**
 * Moves consignments by one transition of the table, those that may, in one conditional write with their history.
 * @returns the ids that moved; none when they had moved before
 */
export async function moveConsignments(trx: Knex, move: ConsignmentMove): Promise<string[]> {
  const { from, to } = consignmentTransition(move.transition, move.actor);
  const moved: { id: string }[] = await trx("consignment")
    .where(move.where)
    .whereIn("status", [...from])
    .whereNull("deleted_at")
    .update({ ...move.set, status: to, updated_at: new Date() })
    .returning("id");
  const { actor_label, officer_id } = move;
  await writeConsignmentEvents(
    trx,
    moved.map(({ id }) => ({ consignment_id: id, status: to, actor_label, officer_id })),
  );
  return moved.map(({ id }) => id);
}
