import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122140005 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "deposit_evidence" drop constraint if exists "deposit_evidence_deposit_id_unique";`,
    );
    this.addSql(
      `alter table if exists "akun_setting" drop constraint if exists "akun_setting_category_handle_unique";`,
    );
    this.addSql(
      `create table if not exists "akun_setting" ("id" text not null, "category_handle" text not null, "code" text not null, "name" text not null, "is_example" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "akun_setting_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_akun_setting_category_handle_unique" ON "akun_setting" ("category_handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_akun_setting_deleted_at" ON "akun_setting" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "deposit" ("id" text not null, "facility_id" text not null, "akun" text not null, "kode_billing" text not null, "ntpn" text not null, "ntb" text null, "amount" integer not null, "deposited_on" text not null, "status" text check ("status" in ('recorded', 'verified', 'rejected')) not null, "recorded_by" text not null, "recorded_by_label" text not null, "decided_by" text null, "decided_by_label" text null, "decided_at" timestamptz null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "deposit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_deposit_facility_id" ON "deposit" ("facility_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_deposit_deleted_at" ON "deposit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "deposit_evidence" ("id" text not null, "deposit_id" text not null, "filename" text not null, "content_type" text not null, "size" integer not null, "sha256" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "deposit_evidence_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_deposit_evidence_deposit_id_unique" ON "deposit_evidence" ("deposit_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_deposit_evidence_deleted_at" ON "deposit_evidence" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "deposit_line" ("id" text not null, "deposit_id" text not null, "posting_id" text not null, "amount" integer not null, "released_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "deposit_line_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_deposit_line_deposit_id" ON "deposit_line" ("deposit_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_deposit_line_deleted_at" ON "deposit_line" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "share_rule" ("id" text not null, "name" text not null, "scope" text check ("scope" in ('national', 'kanwil', 'facility', 'category')) not null, "kanwil" text null, "facility_id" text null, "category_handle" text null, "basis" text check ("basis" in ('gross', 'net')) not null, "components" jsonb not null, "effective_from" text not null, "effective_until" text null, "legal_basis" text not null, "approved_by" text not null, "is_example" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "share_rule_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_share_rule_deleted_at" ON "share_rule" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "deposit_evidence" add constraint "deposit_evidence_deposit_id_foreign" foreign key ("deposit_id") references "deposit" ("id") on update cascade;`,
    );

    this.addSql(
      `alter table if exists "deposit_line" add constraint "deposit_line_deposit_id_foreign" foreign key ("deposit_id") references "deposit" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "deposit_evidence" drop constraint if exists "deposit_evidence_deposit_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "deposit_line" drop constraint if exists "deposit_line_deposit_id_foreign";`,
    );

    this.addSql(`drop table if exists "akun_setting" cascade;`);

    this.addSql(`drop table if exists "deposit" cascade;`);

    this.addSql(`drop table if exists "deposit_evidence" cascade;`);

    this.addSql(`drop table if exists "deposit_line" cascade;`);

    this.addSql(`drop table if exists "share_rule" cascade;`);
  }
}
