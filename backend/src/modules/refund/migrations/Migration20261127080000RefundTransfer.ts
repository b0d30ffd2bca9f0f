import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A refund that Stripe can't make is paid by bank transfer: it goes from failed to done with the transfer's number, takes the
 * treasurer's money instead of the provider's, and never moves again.
 */
export class Migration20261127080000RefundTransfer extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE refund_request ADD COLUMN transfer_reference text NULL, ADD COLUMN transferred_by text NULL`,
    );
    this.addSql(`ALTER TABLE refund_request DROP CONSTRAINT refund_sent_has_stripe`);
    this.addSql(
      `ALTER TABLE refund_request
         ADD CONSTRAINT refund_sent_has_stripe
           CHECK (state NOT IN ('sent', 'done') OR stripe_refund_id IS NOT NULL OR transfer_reference IS NOT NULL),
         ADD CONSTRAINT refund_transfer_whole CHECK ((transfer_reference IS NULL) = (transferred_by IS NULL)
           AND (transfer_reference IS NULL
                OR (state = 'done' AND length(btrim(transfer_reference)) BETWEEN 5 AND 200))),
         ADD CONSTRAINT refund_transferred_by_another CHECK (transferred_by IS DISTINCT FROM requested_by)`,
    );
    this.addSql(checkStep(true));
    this.addSql(checkWhole(true));
    this.addSql(putMail(true));
  }

  /** What was written down is never removed, so columns and checks stay. */
  override async down(): Promise<void> {
    this.addSql(checkStep(false));
    this.addSql(checkWhole(false));
    this.addSql(putMail(false));
  }
}

/** The domain's table of transitions, and what each may change. A transfer is written down once, as the refund ends. */
const checkStep = (transfers: boolean) =>
  `CREATE OR REPLACE FUNCTION refund_check_step() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     outcome text[] := CASE WHEN OLD.state IN ('done', 'declined') AND NEW.state <> 'failed'
       THEN ARRAY['mirrored_at', 'tries', 'next_try_at', 'updated_at']
       ELSE ARRAY['state', 'decided_by', 'decided_by_label', 'decided_at', 'decline_reason', 'attempt', 'tries',
                  'next_try_at', 'payment_intent_id', 'stripe_refund_id', 'sent_at', 'done_at', 'failure',${transfers ? " 'transfer_reference', 'transferred_by'," : ""} 'updated_at'] END;
   BEGIN
     IF to_jsonb(OLD) - outcome IS DISTINCT FROM to_jsonb(NEW) - outcome THEN
       RAISE EXCEPTION 'refund % may not change in this', OLD.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_frozen';
     END IF;
     IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (ARRAY[
          'requested>approved', 'requested>declined', 'failed>approved', 'approved>sent', 'sent>done',
          'approved>failed', 'sent>failed', 'done>failed'${transfers ? ", 'failed>done'" : ""}]))
        OR (OLD.state = 'sent' AND NEW.state = 'sent' AND NEW.stripe_refund_id IS DISTINCT FROM OLD.stripe_refund_id)${transfers ? TRANSFER : ""}
        OR (NEW.attempt <> OLD.attempt AND NOT (OLD.state = 'failed' AND NEW.attempt = OLD.attempt + 1)) THEN
       RAISE EXCEPTION 'refund % can not go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_step';
     END IF;
     RETURN NEW;
   END $$`;

/** Only a failed refund ends by a transfer, always with an attempt of its own, and one that did is left by nothing. */
const TRANSFER = `
        OR (OLD.transfer_reference IS NOT NULL AND NEW.state <> OLD.state)
        OR ((OLD.state = 'failed' AND NEW.state = 'done') <> (OLD.transfer_reference IS NULL AND NEW.transfer_reference IS NOT NULL))
        OR (OLD.state = 'failed' AND NEW.state = 'done' AND NEW.attempt = OLD.attempt)`;

const checkWhole = (transfers: boolean) =>
  `CREATE OR REPLACE FUNCTION refund_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     request_key text := CASE TG_TABLE_NAME WHEN 'refund_request' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'request_id' END;
     request refund_request;
   BEGIN
     SELECT * INTO request FROM refund_request WHERE id = request_key;
     IF request.amount - request.shipping IS DISTINCT FROM (SELECT sum(amount) FROM refund_item WHERE request_id = request_key) THEN
       RAISE EXCEPTION 'refund % is not the sum of its parts', request_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_amount_is_sum';
     END IF;
     IF (SELECT sum(r.amount) FROM refund_request r WHERE r.order_id = request.order_id AND r.state <> 'declined')
        > (SELECT p.amount FROM order_payment p WHERE p.order_id = request.order_id AND p.deleted_at IS NULL) THEN
       RAISE EXCEPTION 'refunds of order % exceed its payment', request.order_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_within_order';
     END IF;
     IF request.state = 'done' AND request.amount IS DISTINCT FROM (
          SELECT sum(-p.amount) FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
           WHERE e.order_id = request.order_id AND e.source_type = 'refund' AND e.kind = 'refund'
             AND split_part(e.source_id, ':', 1) = request_key AND p.account = ${transfers ? PAYER : "'payment_clearing'"}
             AND NOT EXISTS (SELECT 1 FROM ledger_entry v WHERE v.source_type = 'ledger_entry' AND v.source_id = e.id)) THEN
       RAISE EXCEPTION 'refund % is done without its entries', request_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_done_has_entries';
     END IF;
     RETURN NULL;
   END $$`;

const PAYER = `CASE WHEN request.transfer_reference IS NULL THEN 'payment_clearing' ELSE 'treasurer_bank' END`;

/** A transfer is told although its buyer may have been told before of the refund that came back. */
const putMail = (transfers: boolean) =>
  `CREATE OR REPLACE FUNCTION put_refund_mail() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM outbox_put_once('mail', 'refunded:' || NEW.id${transfers ? " || CASE WHEN NEW.transfer_reference IS NULL THEN '' ELSE ':transfer' END" : ""},
       jsonb_build_object('order_id', NEW.order_id, 'consignment_id', NEW.consignment_id, 'amount', NEW.amount${transfers ? ", 'by_transfer', NEW.transfer_reference IS NOT NULL" : ""}));
     RETURN NULL;
   END $$`;
