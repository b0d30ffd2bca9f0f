import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122134828 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "officer" drop constraint if exists "officer_email_unique";`);
    this.addSql(
      `create table if not exists "officer" ("id" text not null, "name" text not null, "email" text not null, "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "officer_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_officer_email_unique" ON "officer" ("email") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_deleted_at" ON "officer" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "officer_assignment" ("id" text not null, "officer_id" text not null, "role" text check ("role" in ('facility_staff', 'treasurer', 'curator', 'finance', 'auditor')) not null, "facility_id" text null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "officer_assignment_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_assignment_officer_id" ON "officer_assignment" ("officer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_assignment_deleted_at" ON "officer_assignment" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "officer_assignment" add constraint "officer_assignment_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "officer_assignment" drop constraint if exists "officer_assignment_officer_id_foreign";`,
    );

    this.addSql(`drop table if exists "officer" cascade;`);

    this.addSql(`drop table if exists "officer_assignment" cascade;`);
  }
}
