import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Cases "Pengembalian PNBP", and what keeps a facility from owing less than nothing: a refund that still can be is netted
 * with its sale in one deposit, every other one is a case.
 */
export class Migration20261126171800RefundCase extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLE, ...GUARDS]) this.addSql(statement);
  }

  override async down(): Promise<void> {
    for (const name of [
      "refund_case_check",
      "refund_needs_case",
      "deposit_wait_for_books",
      "deposit_check_pairs",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}() CASCADE`);
    }
    this.addSql(`DROP TABLE IF EXISTS refund_case CASCADE`);
  }
}

const TABLE = [
  `create table if not exists "refund_case" ("id" text not null, "facility_id" text not null, "akun" text not null, "refund_request_id" text not null, "order_line_id" text not null, "posting_id" text not null, "amount" bigint not null, "cause" text check ("cause" in ('deposited', 'other_period')) not null, "deposit_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_case_pkey" primary key ("id"));`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_refund_case_posting_id_unique" ON "refund_case" ("posting_id") WHERE deleted_at IS NULL;`,
  ...["facility_id", "refund_request_id", "deleted_at"].map(
    (column) =>
      `CREATE INDEX IF NOT EXISTS "IDX_refund_case_${column}" ON "refund_case" ("${column}") WHERE deleted_at IS NULL;`,
  ),
  `ALTER TABLE refund_case
     ADD CONSTRAINT refund_case_cause CHECK ((cause = 'deposited') = (deposit_id IS NOT NULL)),
     ADD CONSTRAINT refund_case_never_deleted CHECK (deleted_at IS NULL)`,
];

const GUARDS = [
  `CREATE FUNCTION refund_case_check() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN
       RAISE EXCEPTION '% on refund_case is forbidden', TG_OP
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_case_frozen';
     END IF;
     IF NOT EXISTS (
       SELECT 1 FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
        WHERE p.id = NEW.posting_id AND p.account = 'state_revenue' AND e.kind = 'refund' AND p.amount = NEW.amount
          AND p.akun = NEW.akun AND p.order_line_id = NEW.order_line_id AND e.facility_id = NEW.facility_id
          AND split_part(e.source_id, ':', 1) = NEW.refund_request_id) THEN
       RAISE EXCEPTION 'case % is of no refund', NEW.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_case_fits';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER refund_case_fits BEFORE INSERT ON refund_case FOR EACH ROW EXECUTE FUNCTION refund_case_check()`,
  `CREATE TRIGGER refund_case_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_case
     FOR EACH STATEMENT EXECUTE FUNCTION refund_case_check()`,
  // Runs at commit: the books know whether the sale stands in a deposit, or in another month.
  `CREATE FUNCTION refund_needs_case() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (
          SELECT 1 FROM ledger_entry e
            JOIN ledger_posting s ON s.order_line_id = NEW.order_line_id AND s.account = 'state_revenue'
            JOIN ledger_entry se ON se.id = s.entry_id AND se.kind = 'sale'
           WHERE e.id = NEW.entry_id AND e.kind = 'refund'
             AND (se.period <> e.period
                  OR EXISTS (SELECT 1 FROM deposit_line l WHERE l.posting_id = s.id AND l.released_at IS NULL)))
        AND NOT EXISTS (SELECT 1 FROM refund_case c WHERE c.posting_id = NEW.id)
        AND NOT EXISTS (SELECT 1 FROM deposit_line l WHERE l.posting_id = NEW.id AND l.released_at IS NULL) THEN
       RAISE EXCEPTION 'refund posting % takes back revenue that is deposited or of another month', NEW.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_needs_case';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER refund_needs_case AFTER INSERT ON ledger_posting
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.account = 'state_revenue' AND NEW.amount > 0)
     EXECUTE FUNCTION refund_needs_case()`,
  // A deposit and a refund of the same facility stand in line, so that neither misses the other.
  `CREATE FUNCTION deposit_wait_for_books() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('ledger_chain'), hashtext(NEW.facility_id));
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER deposit_waits_for_books BEFORE INSERT ON deposit
     FOR EACH ROW EXECUTE FUNCTION deposit_wait_for_books()`,
  `CREATE FUNCTION deposit_check_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (
          SELECT 1 FROM ledger_posting p
            JOIN ledger_posting other ON other.order_line_id = p.order_line_id AND other.account = 'state_revenue' AND other.id <> p.id
            JOIN ledger_entry oe ON oe.id = other.entry_id
            JOIN ledger_entry pe ON pe.id = p.entry_id
           WHERE p.id = NEW.posting_id
             AND ((pe.kind = 'sale' AND oe.kind = 'refund' AND NOT EXISTS (SELECT 1 FROM refund_case c WHERE c.posting_id = other.id))
                  OR (pe.kind = 'refund' AND oe.kind = 'sale' AND NOT EXISTS (SELECT 1 FROM refund_case c WHERE c.posting_id = p.id)))
             AND NOT EXISTS (SELECT 1 FROM deposit_line l WHERE l.deposit_id = NEW.deposit_id AND l.posting_id = other.id)) THEN
       RAISE EXCEPTION 'deposit % leaves out the refund of a sale', NEW.deposit_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_with_refunds';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER deposit_with_refunds AFTER INSERT ON deposit_line
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deposit_check_pairs()`,
];
