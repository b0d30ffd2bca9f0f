import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The rules of domain/placement.ts that must hold whoever writes. */
export class Migration20261122160000PlacementConstraints extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE EXTENSION IF NOT EXISTS btree_gist;`);
    this.addSql(`
      ALTER TABLE placement
        ADD CONSTRAINT placement_window CHECK (starts_at < ends_at AND ends_at - starts_at <= interval '90 days'),
        ADD CONSTRAINT placement_position CHECK (position BETWEEN 1 AND 100),
        ADD CONSTRAINT placement_once_at_a_time EXCLUDE USING gist
          (slot WITH =, listing_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (deleted_at IS NULL);`);
    this.addSql(`
      CREATE INDEX placement_in_slot ON placement (slot, ends_at, starts_at) WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX placement_in_slot;`);
    this.addSql(`
      ALTER TABLE placement DROP CONSTRAINT placement_once_at_a_time, DROP CONSTRAINT placement_position,
        DROP CONSTRAINT placement_window;`);
  }
}
