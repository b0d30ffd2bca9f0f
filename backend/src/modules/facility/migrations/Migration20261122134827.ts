import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122134827 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "facility" drop constraint if exists "facility_stock_location_id_unique";`,
    );
    this.addSql(`alter table if exists "facility" drop constraint if exists "facility_brand_handle_unique";`);
    this.addSql(`alter table if exists "facility" drop constraint if exists "facility_handle_unique";`);
    this.addSql(
      `create table if not exists "facility" ("id" text not null, "handle" text not null, "name" text not null, "short_name" text not null, "type" text not null, "class" text not null, "city" text not null, "province" text not null, "kanwil" text not null, "regency_code" text not null, "time_zone" text check ("time_zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')) not null, "story" text not null, "known_products" text[] not null, "kode_satker" text null, "brand_handle" text null, "brand_name" text null, "stock_location_id" text not null, "is_sample" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "facility_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_facility_handle_unique" ON "facility" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_facility_brand_handle_unique" ON "facility" ("brand_handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_facility_stock_location_id_unique" ON "facility" ("stock_location_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_facility_deleted_at" ON "facility" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "facility" cascade;`);
  }
}
