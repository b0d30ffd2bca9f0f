import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What must follow a commit is a row here, written in the same transaction, so that a crash can't lose it and a rollback
 * leaves nothing. `outbox_put` folds changes of the same thing into one row; `outbox_put_once` is for what must not
 * happen twice. Both may be called from triggers.
 */
export class Migration20261126170500Outbox extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE TABLE outbox (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         topic text NOT NULL,
         key text NOT NULL,
         payload jsonb NOT NULL DEFAULT '{}',
         version bigint NOT NULL DEFAULT 1,
         attempts integer NOT NULL DEFAULT 0,
         next_attempt_at timestamptz NOT NULL DEFAULT now(),
         lease_id uuid,
         leased_until timestamptz,
         last_error text,
         set_aside_at timestamptz,
         done_at timestamptz,
         created_at timestamptz NOT NULL DEFAULT now(),
         updated_at timestamptz NOT NULL DEFAULT now(),
         CONSTRAINT outbox_topic_key UNIQUE (topic, key),
         CONSTRAINT outbox_leased_whole CHECK ((lease_id IS NULL) = (leased_until IS NULL))
       ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500)`,
    );
    this.addSql(
      `CREATE INDEX outbox_due ON outbox (topic, next_attempt_at, id)
         WHERE done_at IS NULL AND set_aside_at IS NULL`,
    );
    this.addSql(`CREATE INDEX outbox_set_aside ON outbox (set_aside_at) WHERE set_aside_at IS NOT NULL`);
    this.addSql(`CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL`);
    // A lease is left alone: whoever holds it sees the higher version when it ends, and nobody handles the same key
    // meanwhile with what was true before.
    this.addSql(
      `CREATE FUNCTION outbox_put(topic text, key text, payload jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
         INSERT INTO outbox (topic, key, payload) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT outbox_topic_key DO UPDATE
            SET version = outbox.version + 1, payload = excluded.payload, attempts = 0,
                next_attempt_at = now(), set_aside_at = NULL, done_at = NULL, updated_at = now()
       $$`,
    );
    this.addSql(
      `CREATE FUNCTION outbox_put_once(topic text, key text, payload jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
         INSERT INTO outbox (topic, key, payload) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT outbox_topic_key DO NOTHING
       $$`,
    );
    // Only what puts a row touches its version: the worker's own writes wake nobody.
    this.addSql(
      `CREATE FUNCTION outbox_ring() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM pg_notify('outbox', '');
         RETURN NULL;
       END $$`,
    );
    this.addSql(
      `CREATE TRIGGER outbox_ring AFTER INSERT OR UPDATE OF version ON outbox
         FOR EACH STATEMENT EXECUTE FUNCTION outbox_ring()`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION outbox_put(text, text, jsonb)`);
    this.addSql(`DROP FUNCTION outbox_put_once(text, text, jsonb)`);
    this.addSql(`DROP TABLE outbox`);
    this.addSql(`DROP FUNCTION outbox_ring()`);
  }
}
