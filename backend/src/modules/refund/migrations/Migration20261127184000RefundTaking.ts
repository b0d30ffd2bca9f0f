import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * How much of a refund made in Stripe's dashboard a request records: all that it asks for, and all requests together no more
 * than was made. Requests share a refund of Stripe's in no other way. What was taken up stays written down, also when the bank
 * sends the money back: that refund stands no more, and is taken up by nobody.
 */
export class Migration20261127184000RefundTaking extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLE, ...WITHIN, ...ONCE]) this.addSql(statement);
  }

  /** What was written down is never removed, so the table stays; the old index would not hold what it allowed. */
  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS refund_check_stripe_refund() CASCADE`);
  }
}

const TABLE = [
  `CREATE TABLE IF NOT EXISTS refund_taking (
     request_id text NOT NULL REFERENCES refund_request (id),
     stripe_refund_id text NOT NULL,
     -- Whole rupiah: what Stripe's refund is over, and what the request takes of it.
     made bigint NOT NULL CHECK (made > 0),
     amount bigint NOT NULL CHECK (amount > 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (stripe_refund_id, request_id))`,
  `CREATE INDEX IF NOT EXISTS refund_taking_request ON refund_taking (request_id)`,
];

/** Whoever takes of the same refund stands in line. */
const WITHIN = [
  `CREATE OR REPLACE FUNCTION refund_check_taking() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('refund_taking'), hashtext(NEW.stripe_refund_id));
     IF NEW.amount IS DISTINCT FROM (SELECT amount FROM refund_request
                                      WHERE id = NEW.request_id AND stripe_refund_id = NEW.stripe_refund_id)
        OR EXISTS (SELECT 1 FROM refund_taking WHERE stripe_refund_id = NEW.stripe_refund_id AND made <> NEW.made)
        OR NEW.amount + (SELECT coalesce(sum(amount), 0) FROM refund_taking
                          WHERE stripe_refund_id = NEW.stripe_refund_id) > NEW.made THEN
       RAISE EXCEPTION 'refund % takes more of % than there is', NEW.request_id, NEW.stripe_refund_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_taking_within';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER refund_taking_within BEFORE INSERT ON refund_taking
     FOR EACH ROW EXECUTE FUNCTION refund_check_taking()`,
  `CREATE OR REPLACE TRIGGER refund_taking_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_taking
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
];

/** In place of a unique index, looked at when the transaction ends: by then each has written down what it takes. */
const ONCE = [
  `DROP INDEX IF EXISTS "IDX_refund_request_stripe_refund_id_unique"`,
  `CREATE INDEX IF NOT EXISTS "IDX_refund_request_stripe_refund_id" ON refund_request (stripe_refund_id) WHERE deleted_at IS NULL`,
  `CREATE OR REPLACE FUNCTION refund_check_stripe_refund() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('refund_taking'), hashtext(NEW.stripe_refund_id));
     IF (SELECT count(*) FILTER (WHERE t.request_id IS NULL) > 0 AND count(*) > 1
           FROM refund_request r
           LEFT JOIN refund_taking t ON t.request_id = r.id AND t.stripe_refund_id = r.stripe_refund_id
          WHERE r.stripe_refund_id = NEW.stripe_refund_id) THEN
       RAISE EXCEPTION 'refund % of Stripe is of two requests', NEW.stripe_refund_id
         USING ERRCODE = 'unique_violation', CONSTRAINT = 'refund_stripe_refund_once';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER refund_stripe_refund_once AFTER INSERT OR UPDATE OF stripe_refund_id ON refund_request
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.stripe_refund_id IS NOT NULL)
     EXECUTE FUNCTION refund_check_stripe_refund()`,
];
