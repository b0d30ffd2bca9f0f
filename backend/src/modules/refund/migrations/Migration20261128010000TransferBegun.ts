import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * An officer of finance says so before going to the bank: the refund is "transferring", and meanwhile nobody tries it again at
 * Stripe or goes to the bank as well. Only from there is it done by a transfer, or failed again when nothing was paid.
 */
export class Migration20261128010000TransferBegun extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE refund_request DROP CONSTRAINT refund_request_state_check`);
    this.addSql(
      `ALTER TABLE refund_request ADD CONSTRAINT refund_request_state_check
         CHECK (state IN ('requested', 'approved', 'sent', 'done', 'failed', 'transferring', 'declined'))`,
    );
    this.addSql(checkStep(TWO_STEPS));
    this.addSql(checkItem("'requested', 'approved', 'sent', 'failed', 'transferring'"));
  }

  /** The state stays allowed; what is in it fails again, and says so, for nothing would lead out of it. */
  override async down(): Promise<void> {
    this.addSql(
      `INSERT INTO refund_event (id, request_id, state, actor_label, note, created_at)
       SELECT 'rfe_' || replace(gen_random_uuid()::text, '-', ''), id, 'failed', 'Sistem',
              'Transfer bank yang dimulai tidak lagi dicatat. Periksa lebih dahulu apakah uangnya sudah ditransfer.', clock_timestamp()
         FROM refund_request WHERE state = 'transferring'`,
    );
    this.addSql(
      `UPDATE refund_request SET state = 'failed', updated_at = now() WHERE state = 'transferring'`,
    );
    this.addSql(checkStep(ONE_STEP));
    this.addSql(checkItem("'requested', 'approved', 'sent', 'failed'"));
  }
}

type Steps = { transitions: string; transferredFrom: string; attempts: string };

const TWO_STEPS: Steps = {
  transitions: "'failed>transferring', 'transferring>failed', 'transferring>done'",
  transferredFrom: "transferring",
  attempts: "OLD.state || '>' || NEW.state IN ('failed>approved', 'transferring>done')",
};

const ONE_STEP: Steps = {
  transitions: "'failed>done'",
  transferredFrom: "failed",
  attempts: "OLD.state = 'failed'",
};

/**
 * The domain's table of transitions, and what each may change. A transfer is written down once, as the refund ends, always with
 * an attempt of its own, and a refund that ended so is left by nothing.
 */
const checkStep = ({ transitions, transferredFrom, attempts }: Steps) =>
  `CREATE OR REPLACE FUNCTION refund_check_step() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     outcome text[] := CASE WHEN OLD.state IN ('done', 'declined') AND NEW.state <> 'failed'
       THEN ARRAY['mirrored_at', 'tries', 'next_try_at', 'updated_at']
       ELSE ARRAY['state', 'decided_by', 'decided_by_label', 'decided_at', 'decline_reason', 'attempt', 'tries',
                  'next_try_at', 'payment_intent_id', 'stripe_refund_id', 'sent_at', 'done_at', 'failure',
                  'transfer_reference', 'transferred_by', 'updated_at'] END;
     is_transferred boolean := OLD.state = '${transferredFrom}' AND NEW.state = 'done';
   BEGIN
     IF to_jsonb(OLD) - outcome IS DISTINCT FROM to_jsonb(NEW) - outcome THEN
       RAISE EXCEPTION 'refund % may not change in this', OLD.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_frozen';
     END IF;
     IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (ARRAY[
          'requested>approved', 'requested>declined', 'failed>approved', 'approved>sent', 'sent>done',
          'approved>failed', 'sent>failed', 'done>failed', ${transitions}]))
        OR (OLD.state = 'sent' AND NEW.state = 'sent' AND NEW.stripe_refund_id IS DISTINCT FROM OLD.stripe_refund_id)
        OR (OLD.transfer_reference IS NOT NULL AND NEW.state <> OLD.state)
        OR (is_transferred <> (OLD.transfer_reference IS NULL AND NEW.transfer_reference IS NOT NULL))
        OR (is_transferred AND NEW.attempt = OLD.attempt)
        OR (NEW.attempt <> OLD.attempt AND NOT (${attempts} AND NEW.attempt = OLD.attempt + 1)) THEN
       RAISE EXCEPTION 'refund % can not go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_step';
     END IF;
     RETURN NEW;
   END $$`;

/** @param open in which states a refund holds its lines */
const checkItem = (open: string) => `
  CREATE OR REPLACE FUNCTION refund_check_item() RETURNS trigger LANGUAGE plpgsql AS $$
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
                WHERE i.consignment_item_id = line.id AND r.id <> NEW.request_id AND r.state IN (${open})) THEN
      RAISE EXCEPTION 'line % has an open refund', line.id
        USING ERRCODE = 'unique_violation', CONSTRAINT = 'refund_line_one_open';
    END IF;
    SELECT coalesce(sum(i.quantity) FILTER (WHERE r.state <> 'declined' AND r.kind <> 'allowance'), 0),
           coalesce(sum(i.amount) FILTER (WHERE r.state <> 'declined'), 0) INTO quantity_before, amount_before
      FROM refund_item i JOIN refund_request r ON r.id = i.request_id
     WHERE i.consignment_item_id = line.id;
    IF quantity_before + NEW.quantity > line.quantity
       OR amount_before + NEW.amount > line.quantity::bigint * line.unit_price
       OR NEW.amount > NEW.quantity::bigint * line.unit_price THEN
      RAISE EXCEPTION 'refunds of line % would exceed what was paid', line.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_within_line';
    END IF;
    RETURN NEW;
  END $$`;
