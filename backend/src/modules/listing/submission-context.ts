import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SubmissionContext } from "../../domain/listing-content";

/** What the check before submission needs to know: the category, and the day it is at the facility. */
export async function readSubmissionContext(
  knex: Knex,
  facilityId: string,
  categoryHandle: string,
): Promise<SubmissionContext> {
  const { rows } = await knex.raw<{ rows: { today: string; is_food: boolean | null }[] }>(
    `SELECT to_char(now() AT TIME ZONE f.time_zone, 'YYYY-MM-DD') AS today,
            (SELECT is_food FROM listing_category c WHERE c.handle = ? AND c.deleted_at IS NULL) AS is_food
       FROM facility f WHERE f.id = ?`,
    [categoryHandle, facilityId],
  );
  const [row] = rows;
  if (!row) throw new Error("A listing's facility is missing.");
  return { today: row.today, category: row.is_food === null ? null : { is_food: row.is_food } };
}
