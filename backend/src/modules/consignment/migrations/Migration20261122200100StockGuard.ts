import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * No reservation beyond stock, whatever runs above: two processes, a lock that was lost, a crash. Medusa reads the
 * level, then writes the reservation; between the two, another buyer may do the same. These triggers count under a
 * lock on the level's row. Levels are locked by id, so that two orders with the same goods never wait for each other.
 * The inventory module's tables are there: our modules migrate after Medusa's.
 */
export class Migration20261122200100StockGuard extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE FUNCTION reservation_within_stock() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE
         level record;
         taken numeric;
       BEGIN
         FOR level IN
           SELECT l.id, l.inventory_item_id, l.location_id, l.stocked_quantity
             FROM inventory_level l
            WHERE l.deleted_at IS NULL
              AND EXISTS (SELECT 1 FROM changed c
                           WHERE c.inventory_item_id = l.inventory_item_id AND c.location_id = l.location_id)
            ORDER BY l.id
              FOR UPDATE
         LOOP
           SELECT coalesce(sum(quantity), 0) INTO taken
             FROM reservation_item r
            WHERE r.inventory_item_id = level.inventory_item_id AND r.location_id = level.location_id
              AND r.deleted_at IS NULL;
           -- Giving back is always allowed, also when a count has left less on the shelf than is reserved.
           IF TG_OP <> 'DELETE' AND taken > level.stocked_quantity AND EXISTS (
             SELECT 1 FROM changed c
              WHERE c.inventory_item_id = level.inventory_item_id AND c.location_id = level.location_id
                AND c.deleted_at IS NULL AND NOT coalesce(c.allow_backorder, false)) THEN
             RAISE EXCEPTION 'out of stock: % of % reserved', taken, level.stocked_quantity
               USING CONSTRAINT = 'reservation_within_stock';
           END IF;
           UPDATE inventory_level SET reserved_quantity = taken WHERE id = level.id;
         END LOOP;
         RETURN NULL;
       END $$`,
    );
    for (const [event, rows] of [
      ["insert", "NEW"],
      ["update", "NEW"],
      ["delete", "OLD"],
    ]) {
      this.addSql(
        `CREATE TRIGGER reservation_within_stock_${event} AFTER ${event} ON reservation_item
           REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reservation_within_stock()`,
      );
    }
    // Medusa keeps a counter beside the reservations, writes it before or after them, and adds to what it read
    // earlier: whatever it writes, the counter is what it stands for.
    this.addSql(
      `CREATE FUNCTION reserved_is_the_sum() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         SELECT coalesce(sum(quantity), 0) INTO NEW.reserved_quantity
           FROM reservation_item r
          WHERE r.inventory_item_id = NEW.inventory_item_id AND r.location_id = NEW.location_id
            AND r.deleted_at IS NULL;
         NEW.raw_reserved_quantity :=
           jsonb_build_object('value', trim_scale(NEW.reserved_quantity)::text, 'precision', 20);
         RETURN NEW;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER reserved_is_the_sum BEFORE UPDATE OF reserved_quantity ON inventory_level
         FOR EACH ROW EXECUTE FUNCTION reserved_is_the_sum()`,
    );
    // One order per cart: of two completions at once, the second finds the cart completed and is undone.
    this.addSql(
      `CREATE FUNCTION cart_completed_once() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         RAISE EXCEPTION 'cart % is completed already', OLD.id USING CONSTRAINT = 'cart_completed_once';
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER cart_completed_once BEFORE UPDATE OF completed_at ON cart
         FOR EACH ROW WHEN (OLD.completed_at IS NOT NULL AND NEW.completed_at IS NOT NULL
                            AND NEW.completed_at <> OLD.completed_at)
         EXECUTE FUNCTION cart_completed_once()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER cart_completed_once ON cart`);
    this.addSql(`DROP FUNCTION cart_completed_once()`);
    this.addSql(`DROP TRIGGER reserved_is_the_sum ON inventory_level`);
    this.addSql(`DROP FUNCTION reserved_is_the_sum()`);
    this.addSql(`DROP TRIGGER reservation_within_stock_delete ON reservation_item`);
    this.addSql(`DROP TRIGGER reservation_within_stock_update ON reservation_item`);
    this.addSql(`DROP TRIGGER reservation_within_stock_insert ON reservation_item`);
    this.addSql(`DROP FUNCTION reservation_within_stock()`);
  }
}
