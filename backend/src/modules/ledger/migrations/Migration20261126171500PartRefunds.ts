import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const FACTS = `akun IS NOT NULL AND akun_name IS NOT NULL AND akun_is_example IS NOT NULL AND order_line_id IS NOT NULL
  AND listing_version_id IS NOT NULL AND title IS NOT NULL AND coalesce(quantity, 0) > 0 AND coalesce(unit_price, 0) > 0
  AND share IS NOT NULL`;

/**
 * A refund may give back a part of the price: what is taken back of revenue (a debit) is at most the goods' price, what
 * is earned (a credit) exactly that.
 */
export class Migration20261126171500PartRefunds extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE ledger_posting
         DROP CONSTRAINT ledger_posting_revenue_facts,
         ADD CONSTRAINT ledger_posting_revenue_facts CHECK (account <> 'state_revenue' OR
           (${FACTS} AND (-amount = quantity * unit_price OR amount BETWEEN 1 AND quantity * unit_price)))`,
    );
    this.addSql(
      `CREATE INDEX ledger_posting_order_line ON ledger_posting (order_line_id) WHERE account = 'state_revenue'`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX ledger_posting_order_line`);
    this.addSql(
      `ALTER TABLE ledger_posting
         DROP CONSTRAINT ledger_posting_revenue_facts,
         ADD CONSTRAINT ledger_posting_revenue_facts CHECK (account <> 'state_revenue' OR
           (${FACTS} AND abs(amount) = quantity * unit_price))`,
    );
  }
}
