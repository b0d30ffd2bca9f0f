import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What Stripe tells besides payments: disputes, payouts, money that is of no order; and how far its events were read. */
export class Migration20261126174100StripeRecords extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE stripe_event ADD COLUMN object_type text NULL, ADD COLUMN payment_intent_id text NULL`,
    );
    this.addSql(
      `CREATE TABLE payment_dispute (
         id text PRIMARY KEY,
         order_id text NULL,
         payment_intent_id text NULL,
         amount bigint NOT NULL CHECK (amount > 0),
         reason text NOT NULL,
         status text NOT NULL,
         due_by timestamptz NULL,
         opened_at timestamptz NOT NULL,
         updated_at timestamptz NOT NULL DEFAULT now())`,
    );
    this.addSql(
      `CREATE TABLE payment_payout (
         id text PRIMARY KEY,
         amount bigint NOT NULL,
         fees bigint NOT NULL DEFAULT 0,
         -- The part of it that is of no order of ours, and so of no facility's books.
         unassigned bigint NOT NULL DEFAULT 0,
         status text NOT NULL,
         arrives_at timestamptz NOT NULL,
         booked_at timestamptz NULL,
         updated_at timestamptz NOT NULL DEFAULT now())`,
    );
    this.addSql(
      `CREATE TABLE payment_finding (
         id text PRIMARY KEY,
         kind text NOT NULL CHECK (kind IN ('stray_refunded', 'stray_payment', 'refund_at_stripe')),
         amount bigint NOT NULL,
         payment_intent_id text NULL,
         order_id text NULL,
         found_at timestamptz NOT NULL DEFAULT now())`,
    );
    this.addSql(
      `CREATE TABLE stripe_cursor (id text PRIMARY KEY, seen_until timestamptz NOT NULL, asked_at timestamptz NOT NULL)`,
    );
    this.addSql(`CREATE INDEX payment_attempt_intent ON payment_attempt (payment_intent_id)`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX payment_attempt_intent`);
    for (const table of ["stripe_cursor", "payment_finding", "payment_payout", "payment_dispute"])
      this.addSql(`DROP TABLE ${table}`);
    this.addSql(`ALTER TABLE stripe_event DROP COLUMN payment_intent_id, DROP COLUMN object_type`);
  }
}
