import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Payouts that can't be booked as they stand are found; the kinds that are allowed already stay allowed. */
export class Migration20261127055500PayoutFindings extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `DO $$
       DECLARE
         allowed text;
       BEGIN
         SELECT string_agg(quote_literal(value), ', ') INTO allowed
           FROM (SELECT word[1] AS value
                   FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') AS m(word)
                  WHERE c.conname = 'payment_finding_kind_check' AND c.conrelid = 'payment_finding'::regclass
                 UNION SELECT unnest(ARRAY['payout_by_hand', 'payout_mismatch'])) AS known;
         ALTER TABLE payment_finding DROP CONSTRAINT payment_finding_kind_check;
         EXECUTE format('ALTER TABLE payment_finding ADD CONSTRAINT payment_finding_kind_check CHECK (kind IN (%s))', allowed);
       END $$`,
    );
    // What the books' whole rupiah leave of the sen in it.
    this.addSql(`ALTER TABLE payment_payout ADD COLUMN rounding bigint NOT NULL DEFAULT 0`);
  }

  /** What was found stays found, so its kinds stay allowed. */
  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE payment_payout DROP COLUMN rounding`);
  }
}
