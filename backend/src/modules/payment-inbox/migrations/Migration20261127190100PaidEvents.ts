import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** An event that says that money came: its order isn't cancelled before it was worked off. */
export class Migration20261127190100PaidEvents extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE stripe_event ADD COLUMN tells_paid boolean NOT NULL DEFAULT false`);
    this.addSql(
      `UPDATE stripe_event SET tells_paid = true
        WHERE processed_at IS NULL
          AND type IN ('payment_intent.succeeded', 'checkout.session.async_payment_succeeded')`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE stripe_event DROP COLUMN tells_paid`);
  }
}
