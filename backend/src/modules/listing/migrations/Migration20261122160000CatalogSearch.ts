import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What the shop's own reads need: a search vector with the stemmed and the raw words (the Indonesian stemmer errs on
 * menenun, diolah, perajin), an index per order of a list, and pausing that holds from the same transaction on.
 */
export class Migration20261122160000CatalogSearch extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE catalog_entry
        ADD COLUMN inventory_item_ids text[] NOT NULL DEFAULT '{}',
        ADD COLUMN search_text text NOT NULL DEFAULT '',
        ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('indonesian'::regconfig, title), 'A')
          || setweight(to_tsvector('simple'::regconfig, title), 'A')
          || to_tsvector('indonesian'::regconfig, search_text)
          || to_tsvector('simple'::regconfig, search_text)) STORED;`);
    this.addSql(`CREATE INDEX catalog_entry_search ON catalog_entry USING gin (search);`);
    this.addSql(`
      CREATE INDEX catalog_entry_newest ON catalog_entry (published_at DESC, id) WHERE deleted_at IS NULL;`);
    this.addSql(
      `CREATE INDEX catalog_entry_cheapest ON catalog_entry (price_min, id) WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX catalog_entry_dearest ON catalog_entry (price_max DESC, id) WHERE deleted_at IS NULL;`,
    );
    this.addSql(`
      CREATE INDEX catalog_entry_category_newest ON catalog_entry (category_handle, published_at DESC, id)
        WHERE deleted_at IS NULL;`);
    // Counting must not read the rows, which carry whole texts: these two answer from the index alone.
    for (const column of ["category_handle", "facility_id"])
      this.addSql(`
        CREATE INDEX catalog_entry_count_by_${column} ON catalog_entry (${column}, paused, sellable_until)
          WHERE deleted_at IS NULL;`);
    this.addSql(`
      CREATE INDEX listing_version_queue ON listing_version (status, submitted_at, id) WHERE deleted_at IS NULL;`);
    this.addSql(`
      CREATE FUNCTION catalog_entry_follows_pause() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE catalog_entry SET paused = NEW.paused_at IS NOT NULL, updated_at = now() WHERE listing_id = NEW.id;
        RETURN NULL;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER catalog_entry_follows_pause AFTER UPDATE OF paused_at ON listing FOR EACH ROW
        WHEN (OLD.paused_at IS DISTINCT FROM NEW.paused_at) EXECUTE FUNCTION catalog_entry_follows_pause();`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER catalog_entry_follows_pause ON listing;`);
    this.addSql(`DROP FUNCTION catalog_entry_follows_pause();`);
    this.addSql(`DROP INDEX listing_version_queue, catalog_entry_category_newest, catalog_entry_dearest;`);
    this.addSql(`DROP INDEX catalog_entry_count_by_category_handle, catalog_entry_count_by_facility_id;`);
    this.addSql(`DROP INDEX catalog_entry_cheapest, catalog_entry_newest, catalog_entry_search;`);
    this.addSql(
      `ALTER TABLE catalog_entry DROP COLUMN search, DROP COLUMN search_text, DROP COLUMN inventory_item_ids;`,
    );
  }
}
