import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A facility's sales are suspended once at a time, and what was decided stays as it was written. */
export class Migration20261126203000FacilitySuspension extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "facility_suspension" ("id" text not null, "facility_id" text not null, "reason" text not null, "officer_id" text not null, "officer_label" text not null, "lifted_at" timestamptz null, "lifted_by" text null, "lifted_label" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "facility_suspension_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_facility_suspension_deleted_at" ON "facility_suspension" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`
      ALTER TABLE facility_suspension
        ADD CONSTRAINT facility_suspension_lifted_whole
          CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_label IS NULL)),
        ADD CONSTRAINT facility_suspension_not_deleted CHECK (deleted_at IS NULL);`);
    this.addSql(`
      CREATE UNIQUE INDEX facility_suspension_one_open ON facility_suspension (facility_id) WHERE lifted_at IS NULL;`);
    this.addSql(
      `CREATE INDEX facility_suspension_history ON facility_suspension (facility_id, created_at DESC);`,
    );
    this.addSql(`
      CREATE FUNCTION facility_suspension_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.lifted_at IS NULL
           AND (NEW.id, NEW.facility_id, NEW.reason, NEW.officer_id, NEW.officer_label, NEW.created_at)
             = (OLD.id, OLD.facility_id, OLD.reason, OLD.officer_id, OLD.officer_label, OLD.created_at)
        THEN RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A suspension can be lifted, and nothing else of it changes.'
          USING CONSTRAINT = 'facility_suspension_kept';
      END $$;`);
    this.addSql(`
      CREATE TRIGGER facility_suspension_kept BEFORE UPDATE OR DELETE ON facility_suspension
        FOR EACH ROW EXECUTE FUNCTION facility_suspension_kept();`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE facility_suspension;`);
    this.addSql(`DROP FUNCTION facility_suspension_kept();`);
  }
}
