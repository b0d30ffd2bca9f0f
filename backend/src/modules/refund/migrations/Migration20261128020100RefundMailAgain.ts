import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Whose refund came back from the bank is told again when a further try reaches them: once for each try. */
export class Migration20261128020100RefundMailAgain extends Migration {
  override async up(): Promise<void> {
    this.addSql(putMail("WHEN NEW.attempt > 1 THEN ':' || NEW.attempt"));
  }

  override async down(): Promise<void> {
    this.addSql(putMail(""));
  }
}

const putMail = (again: string) =>
  `CREATE OR REPLACE FUNCTION put_refund_mail() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM outbox_put_once('mail',
       'refunded:' || NEW.id || CASE WHEN NEW.transfer_reference IS NOT NULL THEN ':transfer' ${again} ELSE '' END,
       jsonb_build_object('order_id', NEW.order_id, 'consignment_id', NEW.consignment_id, 'amount', NEW.amount,
                          'by_transfer', NEW.transfer_reference IS NOT NULL));
     RETURN NULL;
   END $$`;
