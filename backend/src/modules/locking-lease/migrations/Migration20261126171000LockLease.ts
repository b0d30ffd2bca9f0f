import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** One row per key that is held. Times are the database's own, so that processes with clocks that differ agree. */
export class Migration20261126171000LockLease extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE TABLE lock_lease (
         key text PRIMARY KEY,
         -- As the caller names itself; NULL when it doesn't, and then nobody but a release without a name ends it.
         owner text NULL,
         -- Of one taking of the key, so that a process renews its own lease only.
         lease text NOT NULL,
         -- Until when it is held if its process says nothing more.
         expires_at timestamptz NOT NULL,
         -- Until when its process may go on renewing it: what the caller asked for.
         ends_at timestamptz NOT NULL
       )`,
    );
    this.addSql(`CREATE INDEX lock_lease_of_taking ON lock_lease (lease)`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE lock_lease`);
  }
}
