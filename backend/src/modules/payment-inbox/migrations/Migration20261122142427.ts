import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122142427 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_attempt" drop constraint if exists "payment_attempt_checkout_session_id_unique";`,
    );
    this.addSql(
      `alter table if exists "order_payment" drop constraint if exists "order_payment_payment_session_id_unique";`,
    );
    this.addSql(
      `alter table if exists "order_payment" drop constraint if exists "order_payment_cart_id_unique";`,
    );
    this.addSql(
      `alter table if exists "order_payment" drop constraint if exists "order_payment_order_id_unique";`,
    );
    this.addSql(
      `create table if not exists "order_payment" ("id" text not null, "order_id" text not null, "cart_id" text not null, "payment_session_id" text not null, "amount" integer not null, "state" text check ("state" in ('awaiting', 'paid', 'cancelled', 'refunded')) not null, "pay_before" timestamptz not null, "paid_at" timestamptz null, "paid_attempt_id" text null, "settled_at" timestamptz null, "cancelled_at" timestamptz null, "cancel_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_payment_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_payment_order_id_unique" ON "order_payment" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_payment_cart_id_unique" ON "order_payment" ("cart_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_payment_payment_session_id_unique" ON "order_payment" ("payment_session_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_payment_deleted_at" ON "order_payment" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "payment_attempt" ("id" text not null, "order_id" text not null, "number" integer not null, "checkout_session_id" text null, "url" text null, "payment_intent_id" text null, "status" text check ("status" in ('open', 'processing', 'paid', 'expired', 'refunded')) not null, "amount" integer not null, "expires_at" timestamptz not null, "checked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_attempt_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_attempt_order_id" ON "payment_attempt" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_attempt_checkout_session_id_unique" ON "payment_attempt" ("checkout_session_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_attempt_deleted_at" ON "payment_attempt" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "stripe_event" ("id" text not null, "type" text not null, "object_id" text not null, "attempt_id" text null, "processed_at" timestamptz null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stripe_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stripe_event_deleted_at" ON "stripe_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_payment" cascade;`);

    this.addSql(`drop table if exists "payment_attempt" cascade;`);

    this.addSql(`drop table if exists "stripe_event" cascade;`);
  }
}
