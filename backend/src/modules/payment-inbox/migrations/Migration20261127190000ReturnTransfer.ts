import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Money that came too late or twice, and that Stripe can't give back, is paid by bank transfer: once for an attempt, by
 * finance, only after its return failed, with the transfer's number and the entries, and for good.
 */
export class Migration20261127190000ReturnTransfer extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE TABLE payment_transfer (
         attempt_id text CONSTRAINT return_transferred_once PRIMARY KEY,
         order_id text NOT NULL,
         amount bigint NOT NULL CHECK (amount > 0),
         reference text NOT NULL
           CONSTRAINT return_transfer_reference CHECK (length(btrim(reference)) BETWEEN 5 AND 200),
         officer_id text NOT NULL,
         transferred_at timestamptz NOT NULL)`,
    );
    this.addSql(`CREATE INDEX payment_transfer_order ON payment_transfer (order_id)`);
    for (const statement of [...CHECKED, ...FROZEN, ...BOOKED, ...MAIL, mailOfReturn(true)])
      this.addSql(statement);
  }

  /** What was written down is never removed, so the table stays with its guards. */
  override async down(): Promise<void> {
    this.addSql(mailOfReturn(false));
    this.addSql(`DROP TRIGGER mail_money_transferred ON payment_transfer`);
    this.addSql(`DROP FUNCTION put_transferred_money_mail()`);
  }
}

/** Late money may be about to open its order again: both stand in line behind the order's payment. */
const CHECKED = [
  `CREATE FUNCTION return_check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
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
             AND p.state <> 'awaiting' AND p.paid_attempt_id IS DISTINCT FROM a.id
             AND (a.status = 'paid' OR (a.status = 'refunded' AND f.found_at > a.updated_at))) THEN
       RAISE EXCEPTION 'no return of attempt % has failed', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_failed_before_transfer';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER return_failed_before_transfer BEFORE INSERT ON payment_transfer
     FOR EACH ROW EXECUTE FUNCTION return_check_transfer()`,
];

const FROZEN = [
  `CREATE FUNCTION return_forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% on % is forbidden', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transfer_frozen';
   END $$`,
  `CREATE TRIGGER return_transfer_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_transfer
     FOR EACH STATEMENT EXECUTE FUNCTION return_forbid_change()`,
];

const BOOKED = [
  `CREATE FUNCTION return_check_entries() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.amount IS DISTINCT FROM (
          SELECT sum(-p.amount) FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
           WHERE e.order_id = NEW.order_id AND e.source_type = 'refund' AND e.kind = 'refund'
             AND split_part(e.source_id, ':', 1) = NEW.attempt_id AND p.account = 'treasurer_bank') THEN
       RAISE EXCEPTION 'the transfer of attempt % is without its entries', NEW.attempt_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_transfer_has_entries';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER return_transfer_has_entries AFTER INSERT ON payment_transfer
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION return_check_entries()`,
];

const MAIL = [
  `CREATE FUNCTION put_transferred_money_mail() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM outbox_put_once('mail', 'refunded:' || NEW.attempt_id || ':transfer',
       jsonb_build_object('order_id', NEW.order_id, 'amount', NEW.amount, 'by_transfer', true));
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER mail_money_transferred AFTER INSERT ON payment_transfer
     FOR EACH ROW EXECUTE FUNCTION put_transferred_money_mail()`,
];

/** Who was paid by transfer isn't told of the way that the payment came. */
const mailOfReturn = (transfers: boolean) =>
  `CREATE OR REPLACE FUNCTION put_returned_money_mail() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN${transfers ? BY_TRANSFER : ""}
     PERFORM outbox_put_once('mail', 'refunded:' || NEW.id,
       jsonb_build_object('order_id', NEW.order_id, 'attempt_id', NEW.id, 'amount', NEW.amount));
     RETURN NULL;
   END $$`;

const BY_TRANSFER = `
     IF EXISTS (SELECT 1 FROM payment_transfer WHERE attempt_id = NEW.id) THEN
       RETURN NULL;
     END IF;`;
