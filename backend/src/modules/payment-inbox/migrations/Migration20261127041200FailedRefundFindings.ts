import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS = ["stray_refunded", "stray_payment", "refund_at_stripe"];

/** Two more things that finance must look at: a refund that failed, and a payment that this Stripe account doesn't know. */
export class Migration20261127041200FailedRefundFindings extends Migration {
  override async up(): Promise<void> {
    this.addSql(kindsAre([...KINDS, "refund_failed", "payment_unknown"]));
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM payment_finding WHERE kind NOT IN (${listed(KINDS)})`);
    this.addSql(kindsAre(KINDS));
  }
}

function kindsAre(kinds: readonly string[]): string {
  return `ALTER TABLE payment_finding
     DROP CONSTRAINT payment_finding_kind_check,
     ADD CONSTRAINT payment_finding_kind_check CHECK (kind IN (${listed(kinds)}))`;
}

function listed(kinds: readonly string[]): string {
  return kinds.map((kind) => `'${kind}'`).join(", ");
}
