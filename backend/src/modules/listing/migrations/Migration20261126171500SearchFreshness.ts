import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Every change that shows in a search leaves a row in the outbox, in the transaction that makes it: topic "search",
 * key the listing. Many changes of one listing are one row. Of stock only whether there is any shows in an index; the
 * units on a card are always read live.
 */
export class Migration20261126171500SearchFreshness extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE search_synonym (
        phrase text PRIMARY KEY,
        others text[] NOT NULL,
        ignored boolean NOT NULL DEFAULT false
      );`);
    this.addSql(`
      CREATE FUNCTION search_follows_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM outbox_put('search', coalesce(NEW.listing_id, OLD.listing_id));
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER search_follows_entry AFTER INSERT OR UPDATE OR DELETE ON catalog_entry
        FOR EACH ROW EXECUTE FUNCTION search_follows_entry();`);
    this.addSql(`
      CREATE FUNCTION search_follows_stock() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM outbox_put('search', e.listing_id) FROM catalog_entry e
          WHERE e.inventory_item_ids @> ARRAY[NEW.inventory_item_id] AND e.deleted_at IS NULL;
        RETURN NULL;
      END $$;`);
    this.addSql(`CREATE INDEX catalog_entry_items ON catalog_entry USING gin (inventory_item_ids);`);
    this.addSql(`
      CREATE TRIGGER search_follows_stock AFTER UPDATE ON inventory_level FOR EACH ROW
        WHEN ((OLD.stocked_quantity > OLD.reserved_quantity AND OLD.deleted_at IS NULL)
              IS DISTINCT FROM (NEW.stocked_quantity > NEW.reserved_quantity AND NEW.deleted_at IS NULL))
        EXECUTE FUNCTION search_follows_stock();`);
    this.addSql(`
      CREATE TRIGGER search_follows_new_stock AFTER INSERT ON inventory_level FOR EACH ROW
        WHEN (NEW.stocked_quantity > 0) EXECUTE FUNCTION search_follows_stock();`);
    this.addSql(`
      CREATE FUNCTION search_follows_facility() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM outbox_put('search', listing_id) FROM catalog_entry WHERE facility_id = NEW.id AND deleted_at IS NULL;
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER search_follows_facility AFTER UPDATE ON facility FOR EACH ROW
        WHEN ((OLD.name, OLD.short_name, OLD.handle, OLD.city, OLD.province, OLD.brand_handle, OLD.brand_name,
               OLD.deleted_at)
              IS DISTINCT FROM
              (NEW.name, NEW.short_name, NEW.handle, NEW.city, NEW.province, NEW.brand_handle, NEW.brand_name,
               NEW.deleted_at))
        EXECUTE FUNCTION search_follows_facility();`);
    this.addSql(`
      CREATE FUNCTION search_follows_category() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM outbox_put('search', e.listing_id) FROM catalog_entry e
          JOIN listing_category c ON c.handle = e.category_handle
         WHERE NEW.handle IN (c.handle, c.parent_handle) AND e.deleted_at IS NULL;
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER search_follows_category AFTER UPDATE OF name, parent_handle, deleted_at ON listing_category
        FOR EACH ROW EXECUTE FUNCTION search_follows_category();`);
  }

  override async down(): Promise<void> {
    for (const [trigger, table] of [
      ["search_follows_entry", "catalog_entry"],
      ["search_follows_stock", "inventory_level"],
      ["search_follows_new_stock", "inventory_level"],
      ["search_follows_facility", "facility"],
      ["search_follows_category", "listing_category"],
    ])
      this.addSql(`DROP TRIGGER ${trigger} ON ${table};`);
    this.addSql(`DROP INDEX catalog_entry_items;`);
    for (const name of ["entry", "stock", "facility", "category"])
      this.addSql(`DROP FUNCTION search_follows_${name}();`);
    this.addSql(`DROP TABLE search_synonym;`);
  }
}
