import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * An officer of finance says so before going to the bank with late or double money: for each payment one at a time, whichever of
 * its findings it was begun at, while its return stands as failed, and only then is a transfer recorded. What went back at Stripe
 * since doesn't keep it from being recorded: the money may have left. Who began, and who called off, stays written down.
 */
export class Migration20261128010100ReturnTransferBegun extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLE, ...GUARDS, checkTransfer(true)]) this.addSql(statement);
  }

  /** What was written down is never removed, so the table stays with its guards. */
  override async down(): Promise<void> {
    this.addSql(checkTransfer(false));
  }
}

const TABLE = [
  `CREATE TABLE IF NOT EXISTS payment_transfer_begun (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     attempt_id text NOT NULL,
     begun_by text NOT NULL,
     begun_at timestamptz NOT NULL,
     -- Nothing was paid at the bank.
     released_by text NULL,
     released_at timestamptz NULL,
     CONSTRAINT return_transfer_released_whole CHECK ((released_by IS NULL) = (released_at IS NULL)))`,
  `CREATE UNIQUE INDEX IF NOT EXISTS return_transfer_begun_once ON payment_transfer_begun (attempt_id)
     WHERE released_at IS NULL`,
];

const STANDS_AS_FAILED = `
             AND (a.status = 'paid' OR (a.status = 'refunded' AND f.found_at > a.updated_at))`;

/** It is begun in line behind the order's payment, as it is recorded. It is released once, and no more when it is recorded. */
const GUARDS = [
  `CREATE OR REPLACE FUNCTION return_check_begun() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM officer_assignment
                     WHERE officer_id = coalesce(NEW.released_by, NEW.begun_by) AND role = 'finance'
                       AND revoked_at IS NULL AND deleted_at IS NULL) THEN
       RAISE EXCEPTION 'who begins or releases a transfer is of national finance'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transferred_by_finance';
     END IF;
     IF TG_OP = 'UPDATE' AND (OLD.released_at IS NOT NULL OR NEW.released_at IS NULL
          OR to_jsonb(OLD) - ARRAY['released_by', 'released_at']
             IS DISTINCT FROM to_jsonb(NEW) - ARRAY['released_by', 'released_at']) THEN
       RAISE EXCEPTION 'a transfer that was begun can only be released'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transfer_frozen';
     END IF;
     IF TG_OP = 'INSERT' THEN
       PERFORM 1 FROM order_payment WHERE order_id = (SELECT order_id FROM payment_attempt WHERE id = NEW.attempt_id) FOR UPDATE;
       PERFORM 1 FROM payment_attempt WHERE id = NEW.attempt_id FOR UPDATE;
     END IF;
     IF EXISTS (SELECT 1 FROM payment_transfer WHERE attempt_id = NEW.attempt_id) THEN
       RAISE EXCEPTION 'the transfer of attempt % is recorded', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transferred_once';
     END IF;
     IF TG_OP = 'INSERT' AND NOT EXISTS (
          SELECT 1 FROM payment_attempt a
            JOIN order_payment p ON p.order_id = a.order_id
            JOIN payment_finding f ON f.payment_intent_id = a.payment_intent_id AND f.kind = 'refund_failed'
           WHERE a.id = NEW.attempt_id
             AND p.state <> 'awaiting' AND p.paid_attempt_id IS DISTINCT FROM a.id${STANDS_AS_FAILED}) THEN
       RAISE EXCEPTION 'no return of attempt % has failed', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_failed_before_transfer';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER return_transfer_begun BEFORE INSERT OR UPDATE ON payment_transfer_begun
     FOR EACH ROW EXECUTE FUNCTION return_check_begun()`,
  `CREATE OR REPLACE TRIGGER return_transfer_begun_kept BEFORE DELETE OR TRUNCATE ON payment_transfer_begun
     FOR EACH STATEMENT EXECUTE FUNCTION return_forbid_change()`,
];

/**
 * Late money may be about to open its order again: both stand in line behind the order's payment.
 * @param begun its return stood as failed when it was begun; else it has to now
 */
const checkTransfer = (begun: boolean) =>
  `CREATE OR REPLACE FUNCTION return_check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM officer_assignment WHERE officer_id = NEW.officer_id AND role = 'finance'
                       AND revoked_at IS NULL AND deleted_at IS NULL) THEN
       RAISE EXCEPTION 'officer % is not of national finance', NEW.officer_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transferred_by_finance';
     END IF;
     PERFORM 1 FROM order_payment WHERE order_id = NEW.order_id FOR UPDATE;
     PERFORM 1 FROM payment_attempt WHERE id = NEW.attempt_id FOR UPDATE;
     IF NOT EXISTS (
          SELECT 1 FROM payment_attempt a
            JOIN order_payment p ON p.order_id = a.order_id
            JOIN payment_finding f ON f.payment_intent_id = a.payment_intent_id AND f.kind = 'refund_failed'
           WHERE a.id = NEW.attempt_id AND a.order_id = NEW.order_id AND a.amount = NEW.amount
             AND p.state <> 'awaiting' AND p.paid_attempt_id IS DISTINCT FROM a.id${begun ? "" : STANDS_AS_FAILED}) THEN
       RAISE EXCEPTION 'no return of attempt % has failed', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_failed_before_transfer';
     END IF;${begun ? BEGUN : ""}
     RETURN NEW;
   END $$`;

/** Whoever calls it off at the same moment waits. */
const BEGUN = `
     PERFORM 1 FROM payment_transfer_begun WHERE attempt_id = NEW.attempt_id AND released_at IS NULL FOR UPDATE;
     IF NOT FOUND THEN
       RAISE EXCEPTION 'the transfer of attempt % was not begun', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transfer_begun_first';
     END IF;`;
