import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A part of the price for goods that the buyer keeps. It takes of the line's money, as every refund does, but of none of
 * its units: the goods may still come back, for what is left of their price.
 */
export class Migration20261127041500Allowance extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE refund_request DROP CONSTRAINT refund_request_kind_check`);
    this.addSql(`ALTER TABLE refund_request DROP CONSTRAINT refund_declined_has_reason`);
    this.addSql(
      `ALTER TABLE refund_request
         ADD CONSTRAINT refund_request_kind_check CHECK (kind IN ('cancellation', 'shortage', 'return', 'allowance')),
         ADD CONSTRAINT refund_declined_has_reason
           CHECK (state <> 'declined' OR (kind IN ('return', 'allowance') AND coalesce(length(decline_reason), 0) > 0)),
         ADD CONSTRAINT refund_allowance_stays_with_buyer CHECK (kind <> 'allowance' OR NOT restock)`,
    );
    this.addSql(checkItem("r.state <> 'declined' AND r.kind <> 'allowance'"));
  }

  /** The kinds stay: what was written down is never removed. */
  override async down(): Promise<void> {
    this.addSql(checkItem("r.state <> 'declined'"));
  }
}

/** @param takesUnits which refunds leave the line fewer units */
const checkItem = (takesUnits: string) => `
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
                WHERE i.consignment_item_id = line.id AND r.id <> NEW.request_id
                  AND r.state IN ('requested', 'approved', 'sent', 'failed')) THEN
      RAISE EXCEPTION 'line % has an open refund', line.id
        USING ERRCODE = 'unique_violation', CONSTRAINT = 'refund_line_one_open';
    END IF;
    SELECT coalesce(sum(i.quantity) FILTER (WHERE ${takesUnits}), 0),
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
