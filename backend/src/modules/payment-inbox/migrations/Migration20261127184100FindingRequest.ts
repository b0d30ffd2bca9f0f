import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The request that a failed refund was made for, which its retry forgets; and when Stripe made what the dashboard gave back. */
export class Migration20261127184100FindingRequest extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE payment_finding ADD COLUMN refund_id text NULL, ADD COLUMN made_at timestamptz NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE payment_finding DROP COLUMN made_at, DROP COLUMN refund_id`);
  }
}
