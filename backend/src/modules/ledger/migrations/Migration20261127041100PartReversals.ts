import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const FACTS = `akun IS NOT NULL AND akun_name IS NOT NULL AND akun_is_example IS NOT NULL AND order_line_id IS NOT NULL
  AND listing_version_id IS NOT NULL AND title IS NOT NULL AND coalesce(quantity, 0) > 0 AND coalesce(unit_price, 0) > 0
  AND share IS NOT NULL`;

/** A refund of a part of the price can be reversed: a smaller credit than the goods' price is a reversal's alone. */
export class Migration20261127041100PartReversals extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE ledger_posting
         DROP CONSTRAINT ledger_posting_revenue_facts,
         ADD CONSTRAINT ledger_posting_revenue_facts CHECK (account <> 'state_revenue' OR
           (${FACTS} AND abs(amount) BETWEEN 1 AND quantity * unit_price))`,
    );
    this.addSql(
      `CREATE FUNCTION ledger_check_part_credit() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM ledger_entry WHERE id = NEW.entry_id AND kind = 'reversal') THEN
           RAISE EXCEPTION 'posting % earns another amount than its goods cost', NEW.id
             USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_posting_revenue_facts';
         END IF;
         RETURN NEW;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER ledger_part_credit BEFORE INSERT ON ledger_posting FOR EACH ROW
         WHEN (NEW.account = 'state_revenue' AND NEW.amount < 0 AND -NEW.amount <> NEW.quantity * NEW.unit_price)
         EXECUTE FUNCTION ledger_check_part_credit()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION ledger_check_part_credit() CASCADE`);
    this.addSql(
      `ALTER TABLE ledger_posting
         DROP CONSTRAINT ledger_posting_revenue_facts,
         ADD CONSTRAINT ledger_posting_revenue_facts CHECK (account <> 'state_revenue' OR
           (${FACTS} AND (-amount = quantity * unit_price OR amount BETWEEN 1 AND quantity * unit_price)))`,
    );
  }
}
