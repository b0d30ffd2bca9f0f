import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Drawing } from "./messages";

/** A few at a time: what is featured meanwhile comes next. */
const AT_ONCE = 12;

const UNDRAWN = `p.is_illustration AND p.drawing IS NOT NULL AND p.files = '[]' AND p.deleted_at IS NULL`;

/**
 * Every listing's first picture before any other: those of the featured goods, then the newest of each category and
 * facility, which the home page shows as well. Then the rest in the same order.
 */
const NEXT = `
  WITH entry AS (
    SELECT e.facility_id, e.photo_ids, e.published_at,
           least(rank() OVER (PARTITION BY e.category_handle ORDER BY e.published_at DESC, e.id),
                 rank() OVER (PARTITION BY e.facility_id ORDER BY e.published_at DESC, e.id)) AS turn,
           (SELECT min(l.position) FROM placement l
             WHERE l.listing_id = e.listing_id AND l.deleted_at IS NULL AND l.ends_at > now()) AS featured
      FROM catalog_entry e
     WHERE e.deleted_at IS NULL)
  SELECT p.id, p.drawing
    FROM photo p
    LEFT JOIN LATERAL (
      SELECT array_position(e.photo_ids, p.id) AS place, e.published_at, e.turn, e.featured
        FROM entry e
       WHERE e.photo_ids @> ARRAY[p.id] AND e.facility_id = p.facility_id
       LIMIT 1) e ON true
   WHERE ${UNDRAWN} AND NOT p.id = ANY(?)
   ORDER BY e.place > 1, e.featured NULLS LAST, e.turn, e.published_at DESC, e.place, p.id
   LIMIT ${AT_ONCE}`;

export async function nextUndrawn(
  container: MedusaContainer,
  except: readonly string[],
): Promise<{ id: string; drawing: Drawing }[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return (await knex.raw(NEXT, [[...except]])).rows;
}

export async function countUndrawn(container: MedusaContainer): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(`SELECT count(*)::int AS count FROM photo p WHERE ${UNDRAWN}`);
  return rows[0].count;
}
