import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PhotoRow } from "../to-photo-view";

/** The photos of these ids, in any order; ids of none are left out. */
export async function readPhotos(knex: Knex, ids: readonly string[]): Promise<PhotoRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await knex.raw(
    `SELECT id, width, height, files, blur, is_illustration FROM photo WHERE id = ANY(?) AND deleted_at IS NULL`,
    [[...ids]],
  );
  return rows;
}
