import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122140346 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "ledger_entry" ("id" text not null, "facility_id" text not null, "sequence" integer not null, "kind" text check ("kind" in ('sale', 'shipping', 'refund', 'deposit', 'reversal')) not null, "source_type" text check ("source_type" in ('order_line', 'consignment', 'refund', 'deposit', 'ledger_entry')) not null, "source_id" text not null, "period" text not null, "occurred_at" timestamptz not null, "order_id" text null, "order_display_id" integer null, "consignment_id" text null, "consignment_number" text null, "posting_count" integer not null, "previous_hash" text null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_entry_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_deleted_at" ON "ledger_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "ledger_posting" ("id" text not null, "entry_id" text not null, "position" integer not null, "account" text check ("account" in ('payment_clearing', 'state_revenue', 'courier_payable', 'state_treasury')) not null, "amount" integer not null, "akun" text null, "akun_name" text null, "akun_is_example" boolean null, "kode_satker" text null, "order_line_id" text null, "listing_version_id" text null, "title" text null, "quantity" integer null, "unit_price" integer null, "share" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_posting_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_posting_entry_id" ON "ledger_posting" ("entry_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_posting_deleted_at" ON "ledger_posting" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "period_closing" ("id" text not null, "period" text not null, "facility_id" text null, "closed_by" text not null, "officer_label" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "period_closing_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_period_closing_deleted_at" ON "period_closing" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "ledger_posting" add constraint "ledger_posting_entry_id_foreign" foreign key ("entry_id") references "ledger_entry" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "ledger_posting" drop constraint if exists "ledger_posting_entry_id_foreign";`,
    );

    this.addSql(`drop table if exists "ledger_entry" cascade;`);

    this.addSql(`drop table if exists "ledger_posting" cascade;`);

    this.addSql(`drop table if exists "period_closing" cascade;`);
  }
}
