import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126171600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "refund_request" drop constraint if exists "refund_request_stripe_refund_id_unique";`,
    );
    this.addSql(
      `create table if not exists "refund_request" ("id" text not null, "consignment_id" text not null, "consignment_number" text not null, "order_id" text not null, "order_display_id" integer not null, "facility_id" text not null, "kind" text check ("kind" in ('cancellation', 'shortage', 'return')) not null, "state" text check ("state" in ('requested', 'approved', 'sent', 'done', 'failed', 'declined')) not null, "reason" text not null, "restock" boolean not null, "shipping" integer not null, "amount" integer not null, "return_request_id" text null, "requested_by" text not null, "requested_by_label" text not null, "decided_by" text null, "decided_by_label" text null, "decided_at" timestamptz null, "decline_reason" text null, "attempt" integer not null default 1, "tries" integer not null default 0, "next_try_at" timestamptz null, "payment_intent_id" text null, "stripe_refund_id" text null, "sent_at" timestamptz null, "done_at" timestamptz null, "failure" text null, "mirrored_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_request_pkey" primary key ("id"));`,
    );
    for (const column of ["consignment_id", "order_id", "facility_id", "deleted_at"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_refund_request_${column}" ON "refund_request" ("${column}") WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_refund_request_stripe_refund_id_unique" ON "refund_request" ("stripe_refund_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "refund_item" ("id" text not null, "request_id" text not null, "consignment_item_id" text not null, "order_line_item_id" text not null, "quantity" integer not null, "amount" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_item_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "refund_event" ("id" text not null, "request_id" text not null, "state" text not null, "actor_label" text not null, "officer_id" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_item_consignment_item_id" ON "refund_item" ("consignment_item_id") WHERE deleted_at IS NULL;`,
    );
    for (const table of ["refund_item", "refund_event"]) {
      for (const column of ["request_id", "deleted_at"]) {
        this.addSql(
          `CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}") WHERE deleted_at IS NULL;`,
        );
      }
      this.addSql(
        `alter table if exists "${table}" add constraint "${table}_request_id_foreign" foreign key ("request_id") references "refund_request" ("id") on update cascade;`,
      );
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "refund_event" cascade;`);
    this.addSql(`drop table if exists "refund_item" cascade;`);
    this.addSql(`drop table if exists "refund_request" cascade;`);
  }
}
