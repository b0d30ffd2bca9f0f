import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const ADDED = {
  "ledger_entry.kind": ["dispute", "provider_fee", "settlement"],
  "ledger_entry.source_type": ["dispute", "balance_transaction"],
  "ledger_posting.account": ["treasurer_bank", "provider_fee", "disputed_funds", "dispute_loss"],
} as const;

/**
 * The provider's fees, its payouts to the treasurer's account, and disputes. What is allowed already stays allowed,
 * whichever migration added it.
 */
export class Migration20261126174000SettlementKinds extends Migration {
  override async up(): Promise<void> {
    for (const [place, values] of Object.entries(ADDED)) {
      const [table, column] = place.split(".");
      const name = `${table}_${column}_check`;
      const added = values.map((value) => `'${value}'`).join(", ");
      this.addSql(
        `DO $$
         DECLARE
           allowed text;
         BEGIN
           SELECT string_agg(quote_literal(value), ', ') INTO allowed
             FROM (SELECT word[1] AS value
                     FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') AS m(word)
                    WHERE c.conname = '${name}' AND c.conrelid = '${table}'::regclass
                   UNION SELECT unnest(ARRAY[${added}])) AS known;
           ALTER TABLE ${table} DROP CONSTRAINT ${name};
           EXECUTE format('ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${column} IN (%s))', allowed);
         END $$`,
      );
    }
  }

  /** The books only grow: what was posted under the new kinds can't be taken out again. */
  override async down(): Promise<void> {}
}
