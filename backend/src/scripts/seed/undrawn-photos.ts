import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Drawing } from "./messages";

/** A few at a time: what is featured meanwhile comes next. */
const AT_ONCE = 12;

const UNDRAWN = `p.is_illustration AND p.drawing IS NOT NULL AND p.files = '[]' AND p.deleted_at IS NULL`;

/** Featured goods with all their pictures, then every listing's first picture, the newest in front, then the rest. */
const NEXT = `
  SELECT p.id, p.drawing
    FROM photo p
    LEFT JOIN LATERAL (
      SELECT array_position(e.photo_ids, p.id) AS place, e.published_at,
             (SELECT min(l.position) FROM placement l
               WHERE l.listing_id = e.listing_id AND l.deleted_at IS NULL AND l.ends_at > now()) AS featured
        FROM catalog_entry e
       WHERE e.photo_ids @> ARRAY[p.id] AND e.facility_id = p.facility_id AND e.deleted_at IS NULL
       LIMIT 1) e ON true
   WHERE ${UNDRAWN} AND NOT p.id = ANY(?)
   ORDER BY e.featured NULLS LAST, e.place > 1, e.published_at DESC, e.place, p.id
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
