import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const APPEND_ONLY = ["consignment_item", "consignment_event", "address_access_log"] as const;

/** What no code above may get wrong: one consignment per order and facility, sane money, a history that stays. */
export class Migration20261122200000Constraints extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE consignment
         ADD CONSTRAINT consignment_order_facility UNIQUE (order_id, facility_id),
         ADD CONSTRAINT consignment_shipping_not_negative CHECK (shipping >= 0),
         ADD CONSTRAINT consignment_shipped_has_tracking
           CHECK (status NOT IN ('shipped', 'delivered', 'completed') OR tracking_number IS NOT NULL),
         ADD CONSTRAINT consignment_paid_before_packing
           CHECK (status IN ('awaiting_payment', 'cancelled') OR paid_at IS NOT NULL)`,
    );
    this.addSql(
      `ALTER TABLE consignment_item
         ADD CONSTRAINT consignment_item_quantity_positive CHECK (quantity > 0),
         ADD CONSTRAINT consignment_item_price_positive CHECK (unit_price > 0)`,
    );
    this.addSql(`CREATE INDEX consignment_facility_status ON consignment (facility_id, status, paid_at)`);
    this.addSql(
      `CREATE FUNCTION consignment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         RAISE EXCEPTION '% only takes new rows', TG_TABLE_NAME USING CONSTRAINT = 'consignment_append_only';
       END $$`,
    );
    for (const table of APPEND_ONLY) {
      this.addSql(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
           FOR EACH STATEMENT EXECUTE FUNCTION consignment_append_only()`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of APPEND_ONLY) this.addSql(`DROP TRIGGER append_only ON ${table}`);
    this.addSql(`DROP FUNCTION consignment_append_only()`);
    this.addSql(`DROP INDEX consignment_facility_status`);
    this.addSql(
      `ALTER TABLE consignment_item
         DROP CONSTRAINT consignment_item_quantity_positive, DROP CONSTRAINT consignment_item_price_positive`,
    );
    this.addSql(
      `ALTER TABLE consignment
         DROP CONSTRAINT consignment_order_facility, DROP CONSTRAINT consignment_shipping_not_negative,
         DROP CONSTRAINT consignment_shipped_has_tracking, DROP CONSTRAINT consignment_paid_before_packing`,
    );
  }
}
