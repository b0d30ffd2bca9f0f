import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Who changes how an order's payment stands owes its buyer a mail. Triggers put it in the transaction of the change
 * itself, whichever code makes it, and once only.
 */
export class Migration20261126173500PaymentMails extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE FUNCTION put_order_mail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM outbox_put_once('mail', TG_ARGV[0] || ':' || NEW.order_id, jsonb_build_object('order_id', NEW.order_id));
         RETURN NULL;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER mail_order_placed AFTER INSERT ON order_payment
         FOR EACH ROW WHEN (NEW.state = 'awaiting') EXECUTE FUNCTION put_order_mail('order-placed')`,
    );
    for (const state of ["paid", "cancelled"]) {
      this.addSql(
        `CREATE TRIGGER mail_order_${state} AFTER UPDATE OF state ON order_payment
           FOR EACH ROW WHEN (NEW.state = '${state}' AND OLD.state <> '${state}')
           EXECUTE FUNCTION put_order_mail('${state}')`,
      );
    }
    this.addSql(
      `CREATE TRIGGER mail_payment_reminder AFTER UPDATE OF reminded_at ON order_payment
         FOR EACH ROW WHEN (NEW.reminded_at IS NOT NULL AND OLD.reminded_at IS NULL)
         EXECUTE FUNCTION put_order_mail('payment-reminder')`,
    );
    // Money that came too late or twice goes back by itself: its sender is told why.
    this.addSql(
      `CREATE FUNCTION put_returned_money_mail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM outbox_put_once('mail', 'refunded:' || NEW.id,
           jsonb_build_object('order_id', NEW.order_id, 'attempt_id', NEW.id, 'amount', NEW.amount));
         RETURN NULL;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER mail_money_returned AFTER UPDATE OF status ON payment_attempt
         FOR EACH ROW WHEN (NEW.status = 'refunded' AND OLD.status <> 'refunded')
         EXECUTE FUNCTION put_returned_money_mail()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION put_returned_money_mail() CASCADE`);
    this.addSql(`DROP FUNCTION put_order_mail() CASCADE`);
  }
}
