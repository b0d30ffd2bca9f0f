import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Where an order was placed from, as a keyed digest: what one network holds unpaid is counted. */
export class Migration20261127190200OrderNetworks extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE order_payment ADD COLUMN network text NULL`);
    this.addSql(`CREATE INDEX order_payment_network ON order_payment (network) WHERE state = 'awaiting'`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE order_payment DROP COLUMN network`);
  }
}
