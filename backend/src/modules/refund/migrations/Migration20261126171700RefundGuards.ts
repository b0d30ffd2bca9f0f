import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What no code above may get wrong: nothing is paid back twice or beyond what was paid, nobody decides on a request of
 * their own, and no refund counts as done without its entries in the books. Everything that asks for money of one
 * consignment stands in line behind that consignment's row.
 */
export class Migration20261126171700RefundGuards extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...COLUMNS, ...REQUEST, ...ITEM, ...STEP, ...AT_COMMIT, ...CONSIGNMENT]) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    for (const name of [
      "refund_check_request",
      "refund_check_item",
      "refund_forbid_change",
      "refund_check_step",
      "refund_check_whole",
      "refund_check_consignment",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}() CASCADE`);
    }
  }
}

const COLUMNS = [
  `ALTER TABLE refund_request
     ADD CONSTRAINT refund_amount_positive CHECK (amount > 0 AND shipping >= 0 AND shipping <= amount),
     ADD CONSTRAINT refund_has_reason CHECK (length(btrim(reason)) > 0),
     ADD CONSTRAINT refund_decided_by_another CHECK (decided_by IS DISTINCT FROM requested_by),
     ADD CONSTRAINT refund_decision_whole CHECK (CASE state
       WHEN 'requested' THEN decided_by IS NULL AND decided_at IS NULL
       ELSE decided_by IS NOT NULL AND decided_at IS NOT NULL END),
     ADD CONSTRAINT refund_declined_has_reason
       CHECK (state <> 'declined' OR (kind = 'return' AND coalesce(length(decline_reason), 0) > 0)),
     ADD CONSTRAINT refund_sent_has_stripe CHECK (state NOT IN ('sent', 'done') OR stripe_refund_id IS NOT NULL),
     ADD CONSTRAINT refund_done_has_time CHECK ((state = 'done') = (done_at IS NOT NULL)),
     ADD CONSTRAINT refund_never_deleted CHECK (deleted_at IS NULL)`,
  `ALTER TABLE refund_item
     ADD CONSTRAINT refund_item_positive CHECK (quantity > 0 AND amount > 0),
     ADD CONSTRAINT refund_item_line_once UNIQUE (request_id, consignment_item_id),
     ADD CONSTRAINT refund_item_never_deleted CHECK (deleted_at IS NULL)`,
  `CREATE UNIQUE INDEX refund_shipping_once ON refund_request (consignment_id)
     WHERE shipping > 0 AND state <> 'declined'`,
  `CREATE INDEX refund_due ON refund_request (next_try_at)
     WHERE state IN ('approved', 'sent') OR (state = 'done' AND mirrored_at IS NULL)`,
  `CREATE INDEX refund_by_state ON refund_request (state, created_at)`,
];

/** A cancelled parcel was cancelled just before, in the same transaction; a whole return likewise. */
const REQUEST = [
  `CREATE FUNCTION refund_check_request() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     parcel consignment;
   BEGIN
     SELECT * INTO parcel FROM consignment WHERE id = NEW.consignment_id FOR UPDATE;
     IF parcel.id IS NULL OR parcel.paid_at IS NULL OR parcel.facility_id <> NEW.facility_id
        OR parcel.order_id <> NEW.order_id OR NEW.shipping NOT IN (0, parcel.shipping)
        OR NOT (CASE NEW.kind
             WHEN 'cancellation' THEN parcel.status = 'cancelled'
             WHEN 'shortage' THEN parcel.status IN ('to_pack', 'packed')
             ELSE parcel.status IN ('shipped', 'delivered', 'completed', 'returned') END) THEN
       RAISE EXCEPTION 'a % of consignment % does not fit', NEW.kind, NEW.consignment_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_fits_consignment';
     END IF;
     IF NEW.state <> 'requested' THEN
       RAISE EXCEPTION 'a refund begins as a request'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_step';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER refund_fits_consignment BEFORE INSERT ON refund_request
     FOR EACH ROW EXECUTE FUNCTION refund_check_request()`,
];

const ITEM = [
  `CREATE FUNCTION refund_check_item() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     line consignment_item;
     quantity_before bigint;
     amount_before bigint;
   BEGIN
     SELECT i.* INTO line FROM consignment_item i JOIN refund_request r ON r.consignment_id = i.consignment_id
      WHERE r.id = NEW.request_id AND i.id = NEW.consignment_item_id;
     IF line.id IS NULL OR line.order_line_item_id <> NEW.order_line_item_id THEN
       RAISE EXCEPTION 'line % is not of refund %', NEW.consignment_item_id, NEW.request_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_fits_consignment';
     END IF;
     PERFORM 1 FROM consignment WHERE id = line.consignment_id FOR UPDATE;
     IF EXISTS (SELECT 1 FROM refund_item i JOIN refund_request r ON r.id = i.request_id
                 WHERE i.consignment_item_id = line.id AND r.id <> NEW.request_id
                   AND r.state IN ('requested', 'approved', 'sent', 'failed')) THEN
       RAISE EXCEPTION 'line % has an open refund', line.id
         USING ERRCODE = 'unique_violation', CONSTRAINT = 'refund_line_one_open';
     END IF;
     SELECT coalesce(sum(i.quantity), 0), coalesce(sum(i.amount), 0) INTO quantity_before, amount_before
       FROM refund_item i JOIN refund_request r ON r.id = i.request_id
      WHERE i.consignment_item_id = line.id AND r.state <> 'declined';
     IF quantity_before + NEW.quantity > line.quantity
        OR amount_before + NEW.amount > line.quantity::bigint * line.unit_price
        OR NEW.amount > NEW.quantity::bigint * line.unit_price THEN
       RAISE EXCEPTION 'refunds of line % would exceed what was paid', line.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_within_line';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER refund_within_line BEFORE INSERT ON refund_item
     FOR EACH ROW EXECUTE FUNCTION refund_check_item()`,
];

const STEP = [
  `CREATE FUNCTION refund_forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% on % is forbidden', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_frozen';
   END $$`,
  `CREATE TRIGGER refund_no_removal BEFORE DELETE OR TRUNCATE ON refund_request
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
  `CREATE TRIGGER refund_item_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_item
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
  `CREATE TRIGGER refund_event_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_event
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
  // The domain's table of transitions, and what each may change. A finished refund only learns that Medusa was told.
  `CREATE FUNCTION refund_check_step() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     outcome text[] := CASE WHEN OLD.state IN ('done', 'declined')
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
          'approved>failed', 'sent>failed']))
        OR (OLD.state = 'sent' AND NEW.state = 'sent' AND NEW.stripe_refund_id IS DISTINCT FROM OLD.stripe_refund_id)
        OR (NEW.attempt <> OLD.attempt AND NOT (OLD.state = 'failed' AND NEW.attempt = OLD.attempt + 1)) THEN
       RAISE EXCEPTION 'refund % can not go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_step';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER refund_step BEFORE UPDATE ON refund_request
     FOR EACH ROW EXECUTE FUNCTION refund_check_step()`,
];

const AT_COMMIT = [
  `CREATE FUNCTION refund_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
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
             AND split_part(e.source_id, ':', 1) = request_key AND p.account = 'payment_clearing') THEN
       RAISE EXCEPTION 'refund % is done without its entries', request_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_done_has_entries';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER refund_whole AFTER INSERT OR UPDATE ON refund_request
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refund_check_whole()`,
  `CREATE CONSTRAINT TRIGGER refund_item_whole AFTER INSERT ON refund_item
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refund_check_whole()`,
];

/** Paid goods don't vanish: whoever cancels or takes back a paid parcel asks for its money in the same breath. */
const CONSIGNMENT = [
  `CREATE FUNCTION refund_check_consignment() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM refund_request WHERE consignment_id = NEW.id AND kind IN ('cancellation', 'return')) THEN
       RAISE EXCEPTION 'consignment % was paid and needs a refund', NEW.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'consignment_paid_needs_refund';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER consignment_paid_needs_refund AFTER UPDATE OF status ON consignment
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
     WHEN (NEW.paid_at IS NOT NULL AND NEW.status IN ('cancelled', 'returned'))
     EXECUTE FUNCTION refund_check_consignment()`,
];
