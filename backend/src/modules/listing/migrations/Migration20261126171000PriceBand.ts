import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Prices within the curators' band: the band with its history, and what was changed since the approval. */
export class Migration20261126171000PriceBand extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "price_band" ("id" text not null, "percent" integer not null, "reason" text null, "officer_id" text not null, "officer_label" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "price_band_pkey" primary key ("id"), constraint "price_band_percent" check (percent between 0 and 50));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_price_band_deleted_at" ON "price_band" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`
      CREATE FUNCTION price_band_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The history of the price band is only ever added to.'
          USING CONSTRAINT = 'price_band_append_only';
      END $$;`);
    this.addSql(`
      CREATE TRIGGER price_band_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_band
        FOR EACH STATEMENT EXECUTE FUNCTION price_band_append_only();`);
    this.addSql(`ALTER TABLE listing ADD COLUMN live_prices jsonb NOT NULL DEFAULT '{}';`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE listing DROP COLUMN live_prices;`);
    this.addSql(`DROP TABLE price_band;`);
    this.addSql(`DROP FUNCTION price_band_append_only();`);
  }
}
