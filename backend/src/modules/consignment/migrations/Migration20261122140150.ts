import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122140150 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "consignment_item" drop constraint if exists "consignment_item_order_line_item_id_unique";`,
    );
    this.addSql(`alter table if exists "consignment" drop constraint if exists "consignment_number_unique";`);
    this.addSql(
      `create table if not exists "address_access_log" ("id" text not null, "consignment_id" text not null, "officer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "address_access_log_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_address_access_log_consignment_id" ON "address_access_log" ("consignment_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_address_access_log_deleted_at" ON "address_access_log" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "consignment" ("id" text not null, "order_id" text not null, "order_display_id" integer not null, "facility_id" text not null, "number" text not null, "status" text check ("status" in ('awaiting_payment', 'to_pack', 'packed', 'shipped', 'delivered', 'completed', 'cancelled', 'returned')) not null, "courier" text not null, "service" text not null, "service_name" text not null, "shipping" integer not null, "chargeable_kg" integer not null, "weight_grams" integer not null, "destination_city" text not null, "tracking_number" text null, "fulfillment_id" text null, "paid_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_order_id" ON "consignment" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_facility_id" ON "consignment" ("facility_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consignment_number_unique" ON "consignment" ("number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_deleted_at" ON "consignment" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "consignment_event" ("id" text not null, "consignment_id" text not null, "status" text not null, "actor_label" text not null, "officer_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_event_consignment_id" ON "consignment_event" ("consignment_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_event_deleted_at" ON "consignment_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "consignment_item" ("id" text not null, "consignment_id" text not null, "order_line_item_id" text not null, "facility_id" text not null, "listing_id" text not null, "listing_version_id" text not null, "category_handle" text not null, "variant_id" text not null, "sku" text not null, "title" text not null, "product_handle" text not null, "options" jsonb not null, "photo_id" text null, "quantity" integer not null, "unit_price" integer not null, "akun" text not null, "akun_name" text not null, "akun_is_example" boolean not null, "share_rule" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_item_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_item_consignment_id" ON "consignment_item" ("consignment_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consignment_item_order_line_item_id_unique" ON "consignment_item" ("order_line_item_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consignment_item_deleted_at" ON "consignment_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "consignment_event" add constraint "consignment_event_consignment_id_foreign" foreign key ("consignment_id") references "consignment" ("id") on update cascade;`,
    );

    this.addSql(
      `alter table if exists "consignment_item" add constraint "consignment_item_consignment_id_foreign" foreign key ("consignment_id") references "consignment" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "consignment_event" drop constraint if exists "consignment_event_consignment_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "consignment_item" drop constraint if exists "consignment_item_consignment_id_foreign";`,
    );

    this.addSql(`drop table if exists "address_access_log" cascade;`);

    this.addSql(`drop table if exists "consignment" cascade;`);

    this.addSql(`drop table if exists "consignment_event" cascade;`);

    this.addSql(`drop table if exists "consignment_item" cascade;`);
  }
}
