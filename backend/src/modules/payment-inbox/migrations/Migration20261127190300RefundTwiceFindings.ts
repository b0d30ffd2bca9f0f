import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Money that Stripe gave back for a request that was ended another way is found; kinds that are allowed already stay so. */
export class Migration20261127190300RefundTwiceFindings extends Migration {
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
                 UNION SELECT 'refund_twice') AS known;
         ALTER TABLE payment_finding DROP CONSTRAINT payment_finding_kind_check;
         EXECUTE format('ALTER TABLE payment_finding ADD CONSTRAINT payment_finding_kind_check CHECK (kind IN (%s))', allowed);
       END $$`,
    );
  }

  /** What was found stays found, so its kinds stay allowed. */
  override async down(): Promise<void> {}
}
