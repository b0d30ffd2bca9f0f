import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Sessions, second factors and counters of tries. No data model stands for them: they are read and written by the few
 * statements of `modules/officer/session` and `second-factor`, each of which must be one conditional write.
 */
export class Migration20261126171000OfficerDoors extends Migration {
  override async up(): Promise<void> {
    // Of a token only its digest is kept: a copy of this table opens nothing.
    this.addSql(`
      CREATE TABLE officer_session (
        id text PRIMARY KEY,
        officer_id text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        stage text NOT NULL CHECK (stage IN ('open', 'code', 'enrol')),
        second_factor boolean NOT NULL DEFAULT false,
        network text NULL,
        wrong_codes integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz NULL
      );`);
    this.addSql(`CREATE INDEX officer_session_of_officer ON officer_session (officer_id, created_at);`);
    this.addSql(`
      CREATE TABLE officer_second_factor (
        officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
        secret text NULL,
        offered_secret text NULL,
        offered_at timestamptz NULL,
        last_step bigint NOT NULL DEFAULT 0,
        enabled_at timestamptz NULL,
        CONSTRAINT officer_second_factor_whole CHECK ((secret IS NULL) = (enabled_at IS NULL))
      );`);
    this.addSql(`
      CREATE TABLE officer_recovery_code (
        officer_id text NOT NULL REFERENCES officer_second_factor (officer_id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz NULL,
        PRIMARY KEY (officer_id, code_hash)
      );`);
    // Counters of the last minutes: nothing is lost with them, so they cost no write-ahead log.
    this.addSql(`
      CREATE UNLOGGED TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint NULL
      ) WITH (fillfactor = 70);`);
  }

  override async down(): Promise<void> {
    for (const table of ["rate_limit", "officer_recovery_code", "officer_second_factor", "officer_session"])
      this.addSql(`DROP TABLE ${table};`);
  }
}
