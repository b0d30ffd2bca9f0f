import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122210000PaymentInboxConstraints extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE order_payment ADD CONSTRAINT order_payment_amount_positive CHECK (amount > 0)`);
    this.addSql(
      `ALTER TABLE payment_attempt
         ADD CONSTRAINT payment_attempt_amount_positive CHECK (amount > 0),
         ADD CONSTRAINT payment_attempt_number UNIQUE (order_id, number)`,
    );
    // Two tabs that open a payment at once must end on the same page of Stripe.
    this.addSql(
      `CREATE UNIQUE INDEX payment_attempt_one_open ON payment_attempt (order_id) WHERE status = 'open'`,
    );
    this.addSql(
      `CREATE INDEX payment_attempt_unsettled ON payment_attempt (checked_at) WHERE status IN ('open', 'processing')`,
    );
    this.addSql(`CREATE INDEX order_payment_deadline ON order_payment (pay_before) WHERE state = 'awaiting'`);
    this.addSql(`CREATE INDEX stripe_event_due ON stripe_event (next_attempt_at) WHERE processed_at IS NULL`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX stripe_event_due`);
    this.addSql(`DROP INDEX order_payment_deadline`);
    this.addSql(`DROP INDEX payment_attempt_unsettled`);
    this.addSql(`DROP INDEX payment_attempt_one_open`);
    this.addSql(
      `ALTER TABLE payment_attempt
         DROP CONSTRAINT payment_attempt_number, DROP CONSTRAINT payment_attempt_amount_positive`,
    );
    this.addSql(`ALTER TABLE order_payment DROP CONSTRAINT order_payment_amount_positive`);
  }
}
