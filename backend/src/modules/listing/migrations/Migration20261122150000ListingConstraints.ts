import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { versionStatusPairs } from "../version-status-pairs";

export class Migration20261122150000ListingConstraints extends Migration {
  override async up(): Promise<void> {
    const pairs = versionStatusPairs.map(([from, to]) => `('${from}', '${to}')`).join(", ");
    this.addSql(`
      ALTER TABLE listing_version
        ADD CONSTRAINT listing_version_number UNIQUE (listing_id, number),
        ADD CONSTRAINT listing_version_of_listing UNIQUE (id, listing_id),
        ADD CONSTRAINT listing_version_number_positive CHECK (number > 0 AND revision > 0),
        ADD CONSTRAINT listing_version_hash_shape CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT listing_version_submission_whole CHECK (
          status IN ('draft', 'withdrawn')
          OR (content_hash IS NOT NULL AND submitted_by IS NOT NULL AND submitted_at IS NOT NULL)),
        ADD CONSTRAINT listing_version_base_of_listing
          FOREIGN KEY (base_version_id, listing_id) REFERENCES listing_version (id, listing_id);`);
    this.addSql(`
      CREATE UNIQUE INDEX listing_version_one_open ON listing_version (listing_id)
        WHERE status IN ('draft', 'submitted', 'in_review') AND deleted_at IS NULL;`);
    // Deferred, so that a listing and its first live version can be written in one transaction in any order.
    this.addSql(`
      ALTER TABLE listing ADD CONSTRAINT listing_live_version_of_listing
        FOREIGN KEY (live_version_id, id) REFERENCES listing_version (id, listing_id)
        DEFERRABLE INITIALLY DEFERRED;`);
    this.addSql(`
      CREATE FUNCTION listing_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.status = 'draft' THEN RETURN OLD; END IF;
          RAISE EXCEPTION 'A submitted listing version stays.' USING CONSTRAINT = 'listing_version_frozen';
        END IF;
        IF (NEW.id, NEW.listing_id, NEW.number, NEW.author_id)
             IS DISTINCT FROM (OLD.id, OLD.listing_id, OLD.number, OLD.author_id)
           OR (OLD.status <> 'draft'
             AND (NEW.content, NEW.content_hash, NEW.base_version_id, NEW.revision, NEW.submitted_by,
                  NEW.submitted_at, NEW.deleted_at)
               IS DISTINCT FROM (OLD.content, OLD.content_hash, OLD.base_version_id, OLD.revision,
                  OLD.submitted_by, OLD.submitted_at, OLD.deleted_at))
           OR (OLD.status NOT IN ('draft', 'submitted', 'in_review')
             AND (NEW.reviewer_id, NEW.decided_by, NEW.decided_at, NEW.reason)
               IS DISTINCT FROM (OLD.reviewer_id, OLD.decided_by, OLD.decided_at, OLD.reason)) THEN
          RAISE EXCEPTION 'A submitted listing version does not change.'
            USING CONSTRAINT = 'listing_version_frozen';
        END IF;
        IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (${pairs}) THEN
          RAISE EXCEPTION 'A listing version does not go from % to %.', OLD.status, NEW.status
            USING CONSTRAINT = 'listing_version_step';
        END IF;
        RETURN NEW;
      END $$;`);
    this.addSql(`
      CREATE TRIGGER listing_version_guard BEFORE UPDATE OR DELETE ON listing_version
        FOR EACH ROW EXECUTE FUNCTION listing_version_guard();`);
    this.addSql(`
      CREATE FUNCTION listing_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The history of a listing is only ever added to.'
          USING CONSTRAINT = 'listing_event_append_only';
      END $$;`);
    this.addSql(`
      CREATE TRIGGER listing_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON listing_event
        FOR EACH STATEMENT EXECUTE FUNCTION listing_event_append_only();`);
    this.addSql(`
      ALTER TABLE listing_event ADD CONSTRAINT listing_event_listing
        FOREIGN KEY (listing_id) REFERENCES listing (id);`);
    this.addSql(`
      ALTER TABLE catalog_entry
        ADD CONSTRAINT catalog_entry_listing FOREIGN KEY (listing_id) REFERENCES listing (id),
        ADD CONSTRAINT catalog_entry_version
          FOREIGN KEY (version_id, listing_id) REFERENCES listing_version (id, listing_id),
        ADD CONSTRAINT catalog_entry_prices CHECK (price_min > 0 AND price_min <= price_max);`);
    this.addSql(`
      ALTER TABLE photo
        ADD CONSTRAINT photo_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT photo_size CHECK (width > 0 AND height > 0);`);
    this.addSql(`
      CREATE UNIQUE INDEX photo_once_per_facility ON photo (facility_id, sha256)
        WHERE deleted_at IS NULL AND NOT is_illustration;`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX photo_once_per_facility;`);
    this.addSql(`ALTER TABLE photo DROP CONSTRAINT photo_sha256_shape, DROP CONSTRAINT photo_size;`);
    this.addSql(`
      ALTER TABLE catalog_entry DROP CONSTRAINT catalog_entry_listing,
        DROP CONSTRAINT catalog_entry_version, DROP CONSTRAINT catalog_entry_prices;`);
    this.addSql(`ALTER TABLE listing_event DROP CONSTRAINT listing_event_listing;`);
    this.addSql(`DROP TRIGGER listing_event_append_only ON listing_event;`);
    this.addSql(`DROP FUNCTION listing_event_append_only();`);
    this.addSql(`DROP TRIGGER listing_version_guard ON listing_version;`);
    this.addSql(`DROP FUNCTION listing_version_guard();`);
    this.addSql(`ALTER TABLE listing DROP CONSTRAINT listing_live_version_of_listing;`);
    this.addSql(`DROP INDEX listing_version_one_open;`);
    this.addSql(`
      ALTER TABLE listing_version DROP CONSTRAINT listing_version_base_of_listing,
        DROP CONSTRAINT listing_version_submission_whole, DROP CONSTRAINT listing_version_hash_shape,
        DROP CONSTRAINT listing_version_number_positive, DROP CONSTRAINT listing_version_of_listing,
        DROP CONSTRAINT listing_version_number;`);
  }
}
