import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The method a shopper chose decides the deadline; an order that came back after its deadline says so. */
export class Migration20261126171500PaymentMethods extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE order_payment
         ADD COLUMN method text NULL, ADD COLUMN reopened_at timestamptz NULL, ADD COLUMN reminded_at timestamptz NULL,
         ADD CONSTRAINT order_payment_method_check CHECK (method IN ('card', 'qris', 'virtual_account'))`,
    );
    this.addSql(
      `ALTER TABLE payment_attempt
         ADD COLUMN method text NULL,
         ADD CONSTRAINT payment_attempt_method_check CHECK (method IN ('card', 'qris', 'virtual_account'))`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE payment_attempt DROP COLUMN method`);
    this.addSql(
      `ALTER TABLE order_payment DROP COLUMN reminded_at, DROP COLUMN reopened_at, DROP COLUMN method`,
    );
  }
}
