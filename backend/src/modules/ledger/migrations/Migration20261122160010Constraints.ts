import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The law of the books, kept by the database whatever runs above it. Constraint names are mapped to sentences by the API. */
export class Migration20261122160010Constraints extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...COLUMNS, ...APPEND_ONLY, BALANCE, CHAIN, PERIOD, ...TRIGGERS])
      this.addSql(statement);
  }

  override async down(): Promise<void> {
    for (const name of ["forbid_change", "check_balance", "check_chain", "check_period", "check_closing"]) {
      this.addSql(`DROP FUNCTION IF EXISTS ledger_${name}() CASCADE`);
    }
  }
}

const COLUMNS = [
  `ALTER TABLE ledger_posting ALTER COLUMN amount TYPE bigint, ALTER COLUMN unit_price TYPE bigint`,
  `ALTER TABLE ledger_entry
     ADD CONSTRAINT ledger_entry_period_form CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     ADD CONSTRAINT ledger_entry_not_before_its_fact
       CHECK (period >= to_char(occurred_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')),
     ADD CONSTRAINT ledger_entry_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
     ADD CONSTRAINT ledger_entry_never_deleted CHECK (deleted_at IS NULL)`,
  `CREATE UNIQUE INDEX ledger_entry_fact_once ON ledger_entry (source_type, source_id, kind)`,
  `CREATE UNIQUE INDEX ledger_entry_sequence_once ON ledger_entry (facility_id, sequence)`,
  `CREATE INDEX ledger_entry_by_period ON ledger_entry (period, facility_id)`,
  `CREATE INDEX ledger_entry_by_order ON ledger_entry (order_id)`,
  `CREATE UNIQUE INDEX ledger_posting_position_once ON ledger_posting (entry_id, position)`,
  `CREATE INDEX ledger_posting_revenue ON ledger_posting (entry_id, akun) WHERE account = 'state_revenue'`,
  // Report lines and the canonical text both lean on these.
  `ALTER TABLE ledger_posting
     ADD CONSTRAINT ledger_posting_not_zero CHECK (amount <> 0),
     ADD CONSTRAINT ledger_posting_akun_form CHECK (akun ~ '^[0-9]{6}$'),
     ADD CONSTRAINT ledger_posting_satker_form CHECK (kode_satker ~ '^[0-9]{6}$'),
     ADD CONSTRAINT ledger_posting_never_deleted CHECK (deleted_at IS NULL),
     ADD CONSTRAINT ledger_posting_revenue_facts CHECK (account <> 'state_revenue' OR
       (akun IS NOT NULL AND akun_name IS NOT NULL AND akun_is_example IS NOT NULL AND order_line_id IS NOT NULL AND listing_version_id IS NOT NULL AND title IS NOT NULL
        AND coalesce(quantity, 0) > 0 AND coalesce(unit_price, 0) > 0 AND share IS NOT NULL AND abs(amount) = quantity * unit_price))`,
  `ALTER TABLE period_closing
     ADD CONSTRAINT period_closing_form CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     ADD CONSTRAINT period_closing_never_deleted CHECK (deleted_at IS NULL)`,
  `CREATE UNIQUE INDEX period_closing_once ON period_closing (period, coalesce(facility_id, '*'))`,
];

const APPEND_ONLY = [
  `CREATE FUNCTION ledger_forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% on % is forbidden: the ledger is append-only', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_append_only';
   END $$`,
  ...["ledger_entry", "ledger_posting", "period_closing"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
                FOR EACH STATEMENT EXECUTE FUNCTION ledger_forbid_change()`,
  ),
];

/** Runs at commit. The count closes the door to a balanced pair slipped under an old entry. */
const BALANCE = `
  CREATE FUNCTION ledger_check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    entry_key text := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'entry_id' END;
    promised integer;
    total numeric;
    found_count integer;
  BEGIN
    SELECT posting_count INTO promised FROM ledger_entry WHERE id = entry_key;
    SELECT coalesce(sum(amount), 0), count(*) INTO total, found_count FROM ledger_posting WHERE entry_id = entry_key;
    IF total <> 0 OR found_count < 2 OR found_count <> promised THEN
      RAISE EXCEPTION 'entry % has % postings (promised %) that sum to %', entry_key, found_count, promised, total
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balanced';
    END IF;
    RETURN NULL;
  END $$`;

/** The lock makes two writers of a facility stand in line; it ends with the transaction. */
const CHAIN = `
  CREATE FUNCTION ledger_check_chain() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    last_sequence integer;
    last_hash text;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('ledger_chain'), hashtext(NEW.facility_id));
    SELECT sequence, hash INTO last_sequence, last_hash
      FROM ledger_entry WHERE facility_id = NEW.facility_id ORDER BY sequence DESC LIMIT 1;
    IF NEW.sequence <> coalesce(last_sequence, 0) + 1 OR NEW.previous_hash IS DISTINCT FROM last_hash THEN
      RAISE EXCEPTION 'entry % does not follow entry % of facility %', NEW.sequence, last_sequence, NEW.facility_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_chain_unbroken';
    END IF;
    RETURN NEW;
  END $$`;

/** Writers share the period's lock, closing takes it alone: no entry can slip in while a month is being closed. */
const PERIOD = `
  CREATE FUNCTION ledger_check_period() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('ledger_period'), hashtext(NEW.period));
    IF EXISTS (SELECT 1 FROM period_closing
                WHERE period = NEW.period AND (facility_id IS NULL OR facility_id = NEW.facility_id)) THEN
      RAISE EXCEPTION 'period % is closed', NEW.period
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_period_closed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE FUNCTION ledger_check_closing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('ledger_period'), hashtext(NEW.period));
    IF NEW.period >= to_char(now() AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM') THEN
      RAISE EXCEPTION 'period % is not over', NEW.period
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_period_not_over';
    END IF;
    RETURN NEW;
  END $$`;

const TRIGGERS = [
  `CREATE TRIGGER ledger_entry_period BEFORE INSERT ON ledger_entry
     FOR EACH ROW EXECUTE FUNCTION ledger_check_period()`,
  `CREATE TRIGGER ledger_entry_chain BEFORE INSERT ON ledger_entry
     FOR EACH ROW EXECUTE FUNCTION ledger_check_chain()`,
  `CREATE TRIGGER period_closing_over BEFORE INSERT ON period_closing
     FOR EACH ROW EXECUTE FUNCTION ledger_check_closing()`,
  `CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_balance()`,
  `CREATE CONSTRAINT TRIGGER ledger_posting_balanced AFTER INSERT ON ledger_posting
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_balance()`,
];
