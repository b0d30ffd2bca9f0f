import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What must hold of deposits and settings whatever runs above. Constraint names are mapped to sentences by the API. */
export class Migration20261122160011Constraints extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...COLUMNS, ...SETTINGS, ...DEPOSIT, ...FROZEN, ...AT_COMMIT])
      this.addSql(statement);
  }

  override async down(): Promise<void> {
    for (const name of [
      "share_rule_check",
      "deposit_forbid_change",
      "deposit_check_decision",
      "deposit_release_lines",
      "deposit_check_line",
      "deposit_check_whole",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}() CASCADE`);
    }
  }
}

const COLUMNS = [
  `ALTER TABLE deposit ALTER COLUMN amount TYPE bigint`,
  `ALTER TABLE deposit_line ALTER COLUMN amount TYPE bigint`,
  `ALTER TABLE deposit_evidence ADD COLUMN content bytea NOT NULL`,
  `ALTER TABLE deposit_evidence
     ADD CONSTRAINT deposit_evidence_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 5242880),
     ADD CONSTRAINT deposit_evidence_sha256 CHECK (sha256 = encode(sha256(content), 'hex'))`,
];

const SETTINGS = [
  `ALTER TABLE akun_setting ADD CONSTRAINT akun_setting_code_form CHECK (code ~ '^[0-9]{6}$')`,
  `ALTER TABLE share_rule
     ADD CONSTRAINT share_rule_scope_names CHECK (CASE scope
       WHEN 'national' THEN kanwil IS NULL AND facility_id IS NULL AND category_handle IS NULL
       WHEN 'kanwil' THEN kanwil IS NOT NULL AND facility_id IS NULL AND category_handle IS NULL
       WHEN 'facility' THEN facility_id IS NOT NULL AND kanwil IS NULL AND category_handle IS NULL
       ELSE category_handle IS NOT NULL AND kanwil IS NULL END),
     ADD CONSTRAINT share_rule_days CHECK (effective_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
       AND (effective_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') IS NOT FALSE
       AND (effective_until >= effective_from) IS NOT FALSE)`,
  `CREATE UNIQUE INDEX share_rule_once ON share_rule
     (scope, coalesce(kanwil, ''), coalesce(facility_id, ''), coalesce(category_handle, ''), effective_from)
     WHERE deleted_at IS NULL`,
  `CREATE FUNCTION share_rule_check() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT coalesce(sum((part->>'percent')::numeric), 0) FROM jsonb_array_elements(NEW.components) part) <> 100
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.components) part WHERE (part->>'percent')::numeric <= 0) THEN
       RAISE EXCEPTION 'the parts of share rule % do not sum to 100', NEW.name
         USING ERRCODE = 'check_violation', CONSTRAINT = 'share_rule_sums_to_100';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER share_rule_sums_to_100 BEFORE INSERT OR UPDATE ON share_rule
     FOR EACH ROW EXECUTE FUNCTION share_rule_check()`,
];

/** A rejected deposit frees its numbers and its lines: the treasurer records it again, rightly. */
const DEPOSIT = [
  `CREATE UNIQUE INDEX deposit_ntpn_once ON deposit (ntpn) WHERE status <> 'rejected'`,
  `CREATE UNIQUE INDEX deposit_kode_billing_once ON deposit (kode_billing) WHERE status <> 'rejected'`,
  `CREATE UNIQUE INDEX deposit_line_posting_once ON deposit_line (posting_id) WHERE released_at IS NULL`,
  `CREATE INDEX deposit_line_by_posting ON deposit_line (posting_id)`,
  `ALTER TABLE deposit
     ADD CONSTRAINT deposit_kode_billing_form CHECK (kode_billing ~ '^[0-9]{15}$'),
     ADD CONSTRAINT deposit_ntpn_form CHECK (ntpn ~ '^[0-9A-Z]{16}$'),
     ADD CONSTRAINT deposit_amount_positive CHECK (amount > 0),
     ADD CONSTRAINT deposit_day_form CHECK (deposited_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
     ADD CONSTRAINT deposit_decided_by_another CHECK (decided_by IS DISTINCT FROM recorded_by),
     ADD CONSTRAINT deposit_decision_whole CHECK (CASE status
       WHEN 'recorded' THEN decided_by IS NULL AND decided_at IS NULL
       ELSE decided_by IS NOT NULL AND decided_at IS NOT NULL END),
     ADD CONSTRAINT deposit_rejection_has_reason CHECK (status <> 'rejected' OR coalesce(length(reason), 0) > 0),
     ADD CONSTRAINT deposit_never_deleted CHECK (deleted_at IS NULL)`,
  `ALTER TABLE deposit_line ADD CONSTRAINT deposit_line_never_deleted CHECK (deleted_at IS NULL)`,
];

const FROZEN = [
  `CREATE FUNCTION deposit_forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% on % is forbidden', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_frozen';
   END $$`,
  `CREATE TRIGGER deposit_no_removal BEFORE DELETE OR TRUNCATE ON deposit
     FOR EACH STATEMENT EXECUTE FUNCTION deposit_forbid_change()`,
  `CREATE TRIGGER deposit_line_no_removal BEFORE DELETE OR TRUNCATE ON deposit_line
     FOR EACH STATEMENT EXECUTE FUNCTION deposit_forbid_change()`,
  `CREATE TRIGGER deposit_evidence_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON deposit_evidence
     FOR EACH STATEMENT EXECUTE FUNCTION deposit_forbid_change()`,
  `CREATE FUNCTION deposit_check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     decision text[] := ARRAY['status', 'decided_by', 'decided_by_label', 'decided_at', 'reason', 'updated_at'];
   BEGIN
     IF OLD.status <> 'recorded' OR NEW.status NOT IN ('verified', 'rejected')
        OR to_jsonb(OLD) - decision IS DISTINCT FROM to_jsonb(NEW) - decision THEN
       RAISE EXCEPTION 'deposit % takes one decision and no other change', OLD.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_frozen';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER deposit_one_decision BEFORE UPDATE ON deposit
     FOR EACH ROW EXECUTE FUNCTION deposit_check_decision()`,
  `CREATE FUNCTION deposit_release_lines() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE deposit_line SET released_at = NEW.decided_at, updated_at = now() WHERE deposit_id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER deposit_rejected_releases AFTER UPDATE ON deposit
     FOR EACH ROW WHEN (NEW.status = 'rejected') EXECUTE FUNCTION deposit_release_lines()`,
];

const AT_COMMIT = [
  // A line pays one revenue posting of the deposit's own facility and akun, whole. Later only its release may change.
  `CREATE FUNCTION deposit_check_line() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     of_deposit deposit;
   BEGIN
     SELECT * INTO of_deposit FROM deposit WHERE id = NEW.deposit_id;
     IF TG_OP = 'UPDATE' THEN
       IF of_deposit.status <> 'rejected' OR OLD.released_at IS NOT NULL
          OR to_jsonb(OLD) - 'released_at' - 'updated_at' IS DISTINCT FROM to_jsonb(NEW) - 'released_at' - 'updated_at' THEN
         RAISE EXCEPTION 'deposit line % may not change', OLD.id
           USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_frozen';
       END IF;
     ELSIF of_deposit.status <> 'recorded' OR NOT EXISTS (
       SELECT 1 FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
        WHERE p.id = NEW.posting_id AND p.account = 'state_revenue' AND p.akun = of_deposit.akun
          AND e.facility_id = of_deposit.facility_id AND NEW.amount = -p.amount) THEN
       RAISE EXCEPTION 'posting % is not revenue of deposit %', NEW.posting_id, NEW.deposit_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_line_fits';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER deposit_line_fits BEFORE INSERT OR UPDATE ON deposit_line
     FOR EACH ROW EXECUTE FUNCTION deposit_check_line()`,
  `CREATE FUNCTION deposit_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     deposit_key text := CASE TG_TABLE_NAME WHEN 'deposit' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'deposit_id' END;
     of_deposit deposit;
   BEGIN
     SELECT * INTO of_deposit FROM deposit WHERE id = deposit_key;
     IF of_deposit.amount IS DISTINCT FROM (SELECT sum(amount) FROM deposit_line WHERE deposit_id = deposit_key) THEN
       RAISE EXCEPTION 'deposit % is not the sum of its lines', deposit_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_amount_is_sum';
     END IF;
     IF NOT EXISTS (SELECT 1 FROM deposit_evidence WHERE deposit_id = deposit_key) THEN
       RAISE EXCEPTION 'deposit % has no evidence', deposit_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_has_evidence';
     END IF;
     IF of_deposit.status = 'verified' AND NOT EXISTS (SELECT 1 FROM ledger_entry
          WHERE source_type = 'deposit' AND source_id = deposit_key AND kind = 'deposit') THEN
       RAISE EXCEPTION 'deposit % is verified without an entry', deposit_key
         USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_verified_has_entry';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER deposit_whole AFTER INSERT OR UPDATE ON deposit
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deposit_check_whole()`,
  `CREATE CONSTRAINT TRIGGER deposit_line_whole AFTER INSERT ON deposit_line
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deposit_check_whole()`,
];
