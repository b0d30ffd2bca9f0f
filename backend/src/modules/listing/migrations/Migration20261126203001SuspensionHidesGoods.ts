import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * `catalog_entry.paused` is what the lists, the search and the cart ask; from here on it can't be written, only follow:
 * paused by the staff, or sales of the facility suspended. Medusa's own product follows the entry. So whatever is
 * published, resumed or lifted, and in which order, an entry is never on sale that may not be, and what the staff paused
 * stays paused.
 */
export class Migration20261126203001SuspensionHidesGoods extends Migration {
  override async up(): Promise<void> {
    // The lock makes a publication and a suspension at the same time see each other.
    this.addSql(`
      CREATE FUNCTION catalog_entry_knows_pause() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM facility WHERE id = NEW.facility_id FOR SHARE;
        NEW.paused := EXISTS (SELECT 1 FROM listing WHERE id = NEW.listing_id AND paused_at IS NOT NULL)
                   OR EXISTS (SELECT 1 FROM facility_suspension
                               WHERE facility_id = NEW.facility_id AND lifted_at IS NULL);
        RETURN NEW;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER catalog_entry_knows_pause BEFORE INSERT OR UPDATE ON catalog_entry
        FOR EACH ROW EXECUTE FUNCTION catalog_entry_knows_pause();`);
    this.addSql(`
      CREATE FUNCTION product_follows_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE product SET status = CASE WHEN NEW.paused THEN 'draft' ELSE 'published' END, updated_at = now()
         WHERE id = NEW.product_id AND (status = 'published') = NEW.paused;
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER product_follows_entry AFTER INSERT OR UPDATE ON catalog_entry FOR EACH ROW
        WHEN (NEW.deleted_at IS NULL) EXECUTE FUNCTION product_follows_entry();`);
    // Listings before their facility: the order in which a pause and a publication lock. One by one and sorted, so
    // that the rows of the outbox are locked in the order of everybody else.
    this.addSql(`
      CREATE FUNCTION catalog_entry_follows_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE own text;
      BEGIN
        PERFORM 1 FROM listing WHERE facility_id = NEW.facility_id ORDER BY id FOR UPDATE;
        PERFORM 1 FROM facility WHERE id = NEW.facility_id FOR UPDATE;
        FOR own IN SELECT listing_id FROM catalog_entry
                    WHERE facility_id = NEW.facility_id AND deleted_at IS NULL ORDER BY listing_id
        LOOP
          UPDATE catalog_entry SET updated_at = now() WHERE listing_id = own AND deleted_at IS NULL;
        END LOOP;
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER catalog_entry_follows_suspension AFTER INSERT OR UPDATE ON facility_suspension
        FOR EACH ROW EXECUTE FUNCTION catalog_entry_follows_suspension();`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER catalog_entry_follows_suspension ON facility_suspension;`);
    this.addSql(`DROP TRIGGER product_follows_entry ON catalog_entry;`);
    this.addSql(`DROP TRIGGER catalog_entry_knows_pause ON catalog_entry;`);
    for (const name of [
      "catalog_entry_follows_suspension",
      "product_follows_entry",
      "catalog_entry_knows_pause",
    ])
      this.addSql(`DROP FUNCTION ${name}();`);
  }
}
