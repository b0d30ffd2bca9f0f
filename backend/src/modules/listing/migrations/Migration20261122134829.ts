import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122134829 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_category" drop constraint if exists "listing_category_product_category_id_unique";`,
    );
    this.addSql(
      `alter table if exists "listing_category" drop constraint if exists "listing_category_handle_unique";`,
    );
    this.addSql(
      `alter table if exists "listing" drop constraint if exists "listing_live_version_id_unique";`,
    );
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_product_id_unique";`);
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_handle_unique";`);
    this.addSql(
      `alter table if exists "catalog_entry" drop constraint if exists "catalog_entry_handle_unique";`,
    );
    this.addSql(
      `alter table if exists "catalog_entry" drop constraint if exists "catalog_entry_product_id_unique";`,
    );
    this.addSql(
      `alter table if exists "catalog_entry" drop constraint if exists "catalog_entry_version_id_unique";`,
    );
    this.addSql(
      `alter table if exists "catalog_entry" drop constraint if exists "catalog_entry_listing_id_unique";`,
    );
    this.addSql(
      `create table if not exists "catalog_entry" ("id" text not null, "listing_id" text not null, "version_id" text not null, "product_id" text not null, "facility_id" text not null, "category_handle" text not null, "handle" text not null, "title" text not null, "price_min" integer not null, "price_max" integer not null, "content" jsonb not null, "variants" jsonb not null, "photo_ids" text[] not null, "paused" boolean not null default false, "sellable_until" timestamptz null, "is_sample" boolean not null default false, "published_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalog_entry_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_entry_listing_id_unique" ON "catalog_entry" ("listing_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_entry_version_id_unique" ON "catalog_entry" ("version_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_entry_product_id_unique" ON "catalog_entry" ("product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_entry_facility_id" ON "catalog_entry" ("facility_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_entry_category_handle" ON "catalog_entry" ("category_handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_entry_handle_unique" ON "catalog_entry" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_entry_deleted_at" ON "catalog_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "listing" ("id" text not null, "facility_id" text not null, "handle" text null, "product_id" text null, "live_version_id" text null, "variant_ids" jsonb not null, "paused_at" timestamptz null, "is_sample" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_facility_id" ON "listing" ("facility_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_handle_unique" ON "listing" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_product_id_unique" ON "listing" ("product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_live_version_id_unique" ON "listing" ("live_version_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "listing_category" ("id" text not null, "handle" text not null, "name" text not null, "description" text not null, "parent_handle" text null, "position" integer not null, "is_food" boolean not null default false, "product_category_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_category_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_category_handle_unique" ON "listing_category" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_category_product_category_id_unique" ON "listing_category" ("product_category_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_category_deleted_at" ON "listing_category" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "listing_event" ("id" text not null, "listing_id" text not null, "version_id" text null, "version_number" integer not null, "action" text not null, "officer_id" text not null, "officer_label" text not null, "reason" text null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_event_listing_id" ON "listing_event" ("listing_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_event_deleted_at" ON "listing_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "listing_version" ("id" text not null, "listing_id" text not null, "number" integer not null, "status" text check ("status" in ('draft', 'submitted', 'in_review', 'approved', 'superseded', 'changes_requested', 'rejected', 'withdrawn')) not null, "content" jsonb not null, "content_hash" text null, "base_version_id" text null, "revision" integer not null default 1, "author_id" text not null, "submitted_by" text null, "submitted_at" timestamptz null, "reviewer_id" text null, "decided_by" text null, "decided_at" timestamptz null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_version_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_version_listing_id" ON "listing_version" ("listing_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_version_deleted_at" ON "listing_version" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "photo" ("id" text not null, "facility_id" text not null, "sha256" text null, "width" integer not null, "height" integer not null, "files" jsonb not null, "blur" text null, "is_illustration" boolean not null default false, "drawing" jsonb null, "uploaded_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "photo_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_photo_facility_id" ON "photo" ("facility_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_photo_deleted_at" ON "photo" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "listing_version" add constraint "listing_version_listing_id_foreign" foreign key ("listing_id") references "listing" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_version" drop constraint if exists "listing_version_listing_id_foreign";`,
    );

    this.addSql(`drop table if exists "catalog_entry" cascade;`);

    this.addSql(`drop table if exists "listing" cascade;`);

    this.addSql(`drop table if exists "listing_category" cascade;`);

    this.addSql(`drop table if exists "listing_event" cascade;`);

    this.addSql(`drop table if exists "listing_version" cascade;`);

    this.addSql(`drop table if exists "photo" cascade;`);
  }
}
