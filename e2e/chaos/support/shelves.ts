import type { Knex } from "knex";

export type Shelf = { variant_id: string; inventory_item_id: string; location_id: string };

export type ShelfState = {
  /** As Medusa's counter says. */
  counted: number;
  /** As the reservations themselves sum up. */
  reserved: number;
  stocked: number;
};

const itemsOf = (shelves: readonly Shelf[]) => shelves.map(({ inventory_item_id }) => inventory_item_id);

/** Variants on sale at one facility, one per listing, in an order that is the same in every run. */
export async function someShelves(database: Knex, count: number): Promise<Shelf[]> {
  const { rows } = await database.raw(
    `SELECT DISTINCT ON (e.listing_id) v.variant_id, v.inventory_item_id, f.stock_location_id AS location_id
       FROM catalog_entry e JOIN facility f ON f.id = e.facility_id,
            jsonb_to_recordset(e.variants) AS v(variant_id text, inventory_item_id text)
      WHERE e.deleted_at IS NULL AND NOT e.paused AND f.handle = 'lpp-palembang'
        AND (e.sellable_until IS NULL OR e.sellable_until > now() + interval '1 day')
      ORDER BY e.listing_id, v.variant_id LIMIT ?`,
    [count],
  );
  if (rows.length < count) throw new Error(`There are only ${rows.length} listings to sell.`);
  return rows as Shelf[];
}

/** Leaves so many units to sell on each shelf, over what is reserved. */
export async function stockUp(database: Knex, shelves: readonly Shelf[], units: number): Promise<void> {
  await database.raw(
    `UPDATE inventory_level SET stocked_quantity = reserved_quantity + CAST(:units AS int),
            raw_stocked_quantity = jsonb_build_object(
              'value', trim_scale(reserved_quantity + CAST(:units AS int))::text, 'precision', 20)
      WHERE inventory_item_id = ANY(CAST(:items AS text[])) AND deleted_at IS NULL`,
    { units, items: itemsOf(shelves) },
  );
}

export async function stateOf(database: Knex, shelves: readonly Shelf[]): Promise<ShelfState[]> {
  const { rows } = await database.raw(
    `SELECT l.stocked_quantity::int AS stocked, l.reserved_quantity::int AS counted,
            (SELECT coalesce(sum(r.quantity), 0)::int FROM reservation_item r
              WHERE r.inventory_item_id = l.inventory_item_id AND r.deleted_at IS NULL) AS reserved
       FROM unnest(CAST(:items AS text[])) WITH ORDINALITY AS wanted(id, place)
       JOIN inventory_level l ON l.inventory_item_id = wanted.id AND l.deleted_at IS NULL
      ORDER BY wanted.place`,
    { items: itemsOf(shelves) },
  );
  return rows as ShelfState[];
}

/**
 * By how many units the stock of each shelf must have changed by what became of these orders: what was shipped is gone,
 * and what the facility wrote off; what came back and can be sold again is there again.
 */
export async function changeOfStock(
  database: Knex,
  shelves: readonly Shelf[],
  orders: readonly string[],
): Promise<number[]> {
  const { rows } = await database.raw(
    `SELECT (put_back.units - shipped.units)::int AS change
       FROM unnest(CAST(:variants AS text[])) WITH ORDINALITY AS wanted(id, place)
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(i.quantity), 0) AS units
          FROM consignment_item i JOIN consignment c ON c.id = i.consignment_id
         WHERE i.variant_id = wanted.id AND c.order_id = ANY(CAST(:orders AS text[]))
           AND c.status IN ('shipped', 'delivered', 'completed', 'returned')) shipped
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(CASE WHEN r.kind = 'return' AND r.restock AND r.state = 'done' THEN f.quantity
                                 WHEN r.kind IN ('cancellation', 'shortage') AND NOT r.restock THEN -f.quantity
                                 ELSE 0 END), 0) AS units
          FROM refund_item f JOIN refund_request r ON r.id = f.request_id
          JOIN consignment_item i ON i.id = f.consignment_item_id
         WHERE i.variant_id = wanted.id AND r.order_id = ANY(CAST(:orders AS text[]))) put_back
      ORDER BY wanted.place`,
    { variants: shelves.map(({ variant_id }) => variant_id), orders: [...orders] },
  );
  return (rows as { change: number }[]).map(({ change }) => change);
}

/** Takes every reservation away, and puts the counter to nothing: for a shop that is only counted. */
export async function forgetReservations(database: Knex, shelves: readonly Shelf[]): Promise<void> {
  const items = itemsOf(shelves);
  await database("reservation_item").whereIn("inventory_item_id", items).delete();
  await database("inventory_level")
    .whereIn("inventory_item_id", items)
    .update({ reserved_quantity: 0, raw_reserved_quantity: { value: "0", precision: 20 } });
}

/** How many deadlocks PostgreSQL has broken in this database. */
export async function deadlocksIn(database: Knex): Promise<number> {
  const { rows } = await database.raw(
    `SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`,
  );
  return rows[0].deadlocks;
}
