import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A buyer is told of each parcel that is handed to its courier, in the transaction that says so. */
export class Migration20261126173600ShipmentMails extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE FUNCTION put_shipment_mail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM outbox_put_once('mail', 'shipped:' || NEW.id,
           jsonb_build_object('order_id', NEW.order_id, 'consignment_id', NEW.id));
         RETURN NULL;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER mail_shipped AFTER UPDATE OF status ON consignment
         FOR EACH ROW WHEN (NEW.status = 'shipped' AND OLD.status <> 'shipped')
         EXECUTE FUNCTION put_shipment_mail()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION put_shipment_mail() CASCADE`);
  }
}
