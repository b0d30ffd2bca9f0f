import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A refund that was done may bounce: the buyer's bank sends the money back. Its entries are reversed, it counts as failed
 * and may be tried again; done, it must have entries that stand.
 */
export class Migration20261127041000RefundBounce extends Migration {
  override async up(): Promise<void> {
    this.addSql(checkStep(true));
    this.addSql(checkWhole(true));
  }

  override async down(): Promise<void> {
    this.addSql(checkStep(false));
    this.addSql(checkWhole(false));
  }
}

const NOT_REVERSED = `
             AND NOT EXISTS (SELECT 1 FROM ledger_entry v WHERE v.source_type = 'ledger_entry' AND v.source_id = e.id)`;

/** The domain's table of transitions, and what each may change. */
const checkStep = (bounces: boolean) =>
  `CREATE OR REPLACE FUNCTION refund_check_step() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     outcome text[] := CASE WHEN OLD.state IN ('done', 'declined')${bounces ? " AND NEW.state <> 'failed'" : ""}
       THEN ARRAY['mirrored_at', 'tries', 'next_try_at', 'updated_at']
       ELSE ARRAY['state', 'decided_by', 'decided_by_label', 'decided_at', 'decline_reason', 'attempt', 'tries',
                  'next_try_at', 'payment_intent_id', 'stripe_refund_id', 'sent_at', 'done_at', 'failure', 'updated_at'] END;
   BEGIN
     IF to_jsonb(OLD) - outcome IS DISTINCT FROM to_jsonb(NEW) - outcome THEN
       RAISE EXCEPTION 'refund % may not change in this', OLD.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_frozen';
     END IF;
     IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (ARRAY[
          'requested>approved', 'requested>declined', 'failed>approved', 'approved>sent', 'sent>done',
          'approved>failed', 'sent>failed'${bounces ? ", 'done>failed'" : ""}]))
        OR (OLD.state = 'sent' AND NEW.state = 'sent' AND NEW.stripe_refund_id IS DISTINCT FROM OLD.stripe_refund_id)
        OR (NEW.attempt <> OLD.attempt AND NOT (OLD.state = 'failed' AND NEW.attempt = OLD.attempt + 1)) THEN
       RAISE EXCEPTION 'refund % can not go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_step';
     END IF;
     RETURN NEW;
   END $$`;

const checkWhole = (bounces: boolean) =>
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
             AND split_part(e.source_id, ':', 1) = request_key AND p.account = 'payment_clearing'${bounces ? NOT_REVERSED : ""}) THEN
       RAISE EXCEPTION 'refund % is done without its entries', request_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_done_has_entries';
     END IF;
     RETURN NULL;
   END $$`;
