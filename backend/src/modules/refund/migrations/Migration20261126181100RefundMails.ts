import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A buyer whose money went back is told, in the transaction that says so, and once. */
export class Migration20261126181100RefundMails extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE FUNCTION put_refund_mail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM outbox_put_once('mail', 'refunded:' || NEW.id,
           jsonb_build_object('order_id', NEW.order_id, 'consignment_id', NEW.consignment_id, 'amount', NEW.amount));
         RETURN NULL;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER mail_refunded AFTER UPDATE OF state ON refund_request
         FOR EACH ROW WHEN (NEW.state = 'done' AND OLD.state <> 'done') EXECUTE FUNCTION put_refund_mail()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION put_refund_mail() CASCADE`);
  }
}
