import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122134830 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "placement" ("id" text not null, "slot" text check ("slot" in ('home_featured')) not null, "listing_id" text not null, "position" integer not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "created_by" text not null, "officer_label" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "placement_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_placement_listing_id" ON "placement" ("listing_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_placement_deleted_at" ON "placement" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "placement" cascade;`);
  }
}
