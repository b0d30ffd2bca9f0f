import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What no later event makes leave the payment desk, an officer of finance has looked at: once for each, and for good. */
export class Migration20261128020000ClosedFindings extends Migration {
  override async up(): Promise<void> {
    for (const statement of [TABLE, ...GUARDS]) this.addSql(statement);
  }

  /** What was written down is never removed, so the table stays with its guards. */
  override async down(): Promise<void> {}
}

const TABLE = `CREATE TABLE IF NOT EXISTS payment_finding_closed (
  finding_id text CONSTRAINT finding_closed_once PRIMARY KEY,
  closed_by text NOT NULL,
  closed_at timestamptz NOT NULL)`;

const GUARDS = [
  `CREATE OR REPLACE FUNCTION finding_check_closed() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM officer_assignment WHERE officer_id = NEW.closed_by AND role = 'finance'
                       AND revoked_at IS NULL AND deleted_at IS NULL) THEN
       RAISE EXCEPTION 'officer % is not of national finance', NEW.closed_by
         USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_closed_by_finance';
     END IF;
     IF NOT EXISTS (
          SELECT 1 FROM payment_finding f
           WHERE f.id = NEW.finding_id
             AND (f.kind IN ('stray_payment', 'stray_refunded', 'payment_unknown', 'payout_by_hand')
                  OR (f.kind = 'refund_at_stripe' AND NOT EXISTS (
                        SELECT 1 FROM order_payment o JOIN payment_attempt a ON a.id = o.paid_attempt_id
                         WHERE o.order_id = f.order_id AND o.deleted_at IS NULL
                           AND a.payment_intent_id = f.payment_intent_id))
                  OR (f.kind = 'refund_twice' AND EXISTS (
                        SELECT 1 FROM refund_request r
                         WHERE r.id = f.refund_id AND r.state = 'done'
                           AND r.stripe_refund_id IS DISTINCT FROM f.id)))) THEN
       RAISE EXCEPTION 'finding % leaves by what is done about it', NEW.finding_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_closed_at_its_end';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER finding_closed BEFORE INSERT ON payment_finding_closed
     FOR EACH ROW EXECUTE FUNCTION finding_check_closed()`,
  `CREATE OR REPLACE FUNCTION finding_keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% on % is forbidden', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_closed_frozen';
   END $$`,
  `CREATE OR REPLACE TRIGGER finding_closed_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_finding_closed
     FOR EACH STATEMENT EXECUTE FUNCTION finding_keep_closed()`,
];
