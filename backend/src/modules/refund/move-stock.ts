import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Units of an order line whose goods stay at, or come back to, the facility. */
export type StockItem = { order_line_item_id: string; variant_id: string; quantity: number };

export type StockChange = { listing_id: string; variant_key: string; before: number; after: number };

/** What is given in JSON, with the units of stock that one unit of the variant takes. */
const GIVEN = `
  given AS (
    SELECT g.order_line_item_id, g.variant_id, link.inventory_item_id,
           g.quantity * coalesce(link.required_quantity, 1) AS units
      FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS g(order_line_item_id text, variant_id text, quantity int)
      JOIN product_variant_inventory_item link ON link.variant_id = g.variant_id AND link.deleted_at IS NULL)`;

/** The trigger on reservations counts the level anew. */
const RELEASE = `
  WITH ${GIVEN}
  UPDATE reservation_item r
     SET quantity = CASE WHEN r.quantity > g.units THEN r.quantity - g.units ELSE r.quantity END,
         raw_quantity = CASE WHEN r.quantity > g.units
           THEN jsonb_build_object('value', trim_scale(r.quantity - g.units)::text, 'precision', 20) ELSE r.raw_quantity END,
         deleted_at = CASE WHEN r.quantity > g.units THEN NULL ELSE now() END,
         updated_at = now()
    FROM given g
   WHERE r.line_item_id = g.order_line_item_id AND r.inventory_item_id = g.inventory_item_id AND r.deleted_at IS NULL`;

/** Levels are locked by id, as reservations lock them, so that none waits for another. */
const SHIFT = `
  WITH ${GIVEN},
  level AS (
    SELECT l.id, l.stocked_quantity, l.inventory_item_id
      FROM inventory_level l
     WHERE l.location_id = :location AND l.deleted_at IS NULL
       AND l.inventory_item_id IN (SELECT inventory_item_id FROM given)
     ORDER BY l.id FOR UPDATE),
  shift AS (
    SELECT level.id, level.stocked_quantity AS before,
           greatest(level.stocked_quantity + :sign * sum(g.units), 0) AS after
      FROM level JOIN given g ON g.inventory_item_id = level.inventory_item_id
     GROUP BY level.id, level.stocked_quantity)
  UPDATE inventory_level l
     SET stocked_quantity = s.after, updated_at = now(),
         raw_stocked_quantity = jsonb_build_object('value', trim_scale(s.after::numeric)::text, 'precision', 20)
    FROM shift s WHERE l.id = s.id
  RETURNING l.inventory_item_id, s.before::int AS before, s.after::int AS after`;

const NAMED = `
  SELECT entry.listing_id, known.key AS variant_key, known.inventory_item_id
    FROM catalog_entry entry
   CROSS JOIN jsonb_to_recordset(entry.variants) AS known(key text, inventory_item_id text)
   WHERE entry.deleted_at IS NULL AND known.inventory_item_id = ANY(?)`;

/** Goods that will not be shipped: nobody waits for them any more. */
export async function releaseReservations(trx: Knex, items: readonly StockItem[]): Promise<void> {
  await trx.raw(RELEASE, { items: JSON.stringify(items) });
}

/**
 * Puts goods back on the shelf (+1), or writes off what isn't there (−1).
 * @returns what changed, for the listings' history; nothing for variants that are sold no more
 */
export async function shiftStock(
  trx: Knex,
  location: string,
  items: readonly StockItem[],
  sign: 1 | -1,
): Promise<StockChange[]> {
  const { rows } = await trx.raw(SHIFT, { items: JSON.stringify(items), location, sign });
  const shifted = rows as { inventory_item_id: string; before: number; after: number }[];
  const named: { listing_id: string; variant_key: string; inventory_item_id: string }[] = (
    await trx.raw(NAMED, [shifted.map(({ inventory_item_id }) => inventory_item_id)])
  ).rows;
  return shifted.flatMap(({ inventory_item_id, before, after }) => {
    const name = named.find((one) => one.inventory_item_id === inventory_item_id);
    return name ? [{ listing_id: name.listing_id, variant_key: name.variant_key, before, after }] : [];
  });
}
