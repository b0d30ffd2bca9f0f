import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A secret is offered to one session, not to everyone who signs in as the officer. */
export class Migration20261127041500OfferOfSession extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE officer_session ADD COLUMN offered_secret text NULL, ADD COLUMN offered_at timestamptz NULL;`,
    );
    this.addSql(`ALTER TABLE officer_second_factor DROP COLUMN offered_secret, DROP COLUMN offered_at;`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE officer_second_factor ADD COLUMN offered_secret text NULL, ADD COLUMN offered_at timestamptz NULL;`,
    );
    this.addSql(`ALTER TABLE officer_session DROP COLUMN offered_secret, DROP COLUMN offered_at;`);
  }
}
