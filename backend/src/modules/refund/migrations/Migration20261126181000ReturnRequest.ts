import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Buyers' requests for a return: one open per parcel, of no more than was bought, answered once and for good. */
export class Migration20261126181000ReturnRequest extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) this.addSql(statement);
  }

  override async down(): Promise<void> {
    for (const name of ["return_check_item", "return_check_answer", "return_check_whole"]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}() CASCADE`);
    }
    this.addSql(`DROP TABLE IF EXISTS return_request_item CASCADE`);
    this.addSql(`DROP TABLE IF EXISTS return_request CASCADE`);
  }
}

const TABLES = [
  `create table if not exists "return_request" ("id" text not null, "consignment_id" text not null, "order_id" text not null, "facility_id" text not null, "state" text check ("state" in ('asked', 'accepted', 'refused')) not null, "reason" text not null, "answer" text null, "answered_by" text null, "answered_by_label" text null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_pkey" primary key ("id"));`,
  `create table if not exists "return_request_item" ("id" text not null, "request_id" text not null, "consignment_item_id" text not null, "quantity" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_item_pkey" primary key ("id"));`,
  ...["consignment_id", "order_id", "facility_id", "deleted_at"].map(
    (column) =>
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_${column}" ON "return_request" ("${column}") WHERE deleted_at IS NULL;`,
  ),
  ...["request_id", "deleted_at"].map(
    (column) =>
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_${column}" ON "return_request_item" ("${column}") WHERE deleted_at IS NULL;`,
  ),
  `alter table if exists "return_request_item" add constraint "return_request_item_request_id_foreign" foreign key ("request_id") references "return_request" ("id") on update cascade;`,
];

const GUARDS = [
  `ALTER TABLE return_request
     ADD CONSTRAINT return_has_reason CHECK (length(btrim(reason)) > 0),
     ADD CONSTRAINT return_answer_whole CHECK ((state = 'asked') = (answered_by IS NULL) AND (state = 'asked') = (answered_at IS NULL)),
     ADD CONSTRAINT return_refused_has_answer CHECK (state <> 'refused' OR coalesce(length(answer), 0) > 0),
     ADD CONSTRAINT return_never_deleted CHECK (deleted_at IS NULL)`,
  `ALTER TABLE return_request_item
     ADD CONSTRAINT return_request_item_positive CHECK (quantity > 0),
     ADD CONSTRAINT return_request_item_line_once UNIQUE (request_id, consignment_item_id)`,
  `CREATE UNIQUE INDEX return_one_open ON return_request (consignment_id) WHERE state = 'asked'`,
  `CREATE INDEX return_waiting ON return_request (facility_id, created_at) WHERE state = 'asked'`,
  `CREATE FUNCTION return_check_item() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (
       SELECT 1 FROM return_request r JOIN consignment_item i ON i.consignment_id = r.consignment_id
        WHERE r.id = NEW.request_id AND r.state = 'asked' AND i.id = NEW.consignment_item_id AND NEW.quantity <= i.quantity) THEN
       RAISE EXCEPTION 'line % is not of return %', NEW.consignment_item_id, NEW.request_id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_within_line';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER return_within_line BEFORE INSERT ON return_request_item FOR EACH ROW EXECUTE FUNCTION return_check_item()`,
  `CREATE FUNCTION return_check_answer() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     answered text[] := ARRAY['state', 'answer', 'answered_by', 'answered_by_label', 'answered_at', 'updated_at'];
   BEGIN
     IF OLD.state <> 'asked' OR to_jsonb(OLD) - answered IS DISTINCT FROM to_jsonb(NEW) - answered THEN
       RAISE EXCEPTION 'return % takes one answer and no other change', OLD.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_frozen';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER return_one_answer BEFORE UPDATE ON return_request FOR EACH ROW EXECUTE FUNCTION return_check_answer()`,
  `CREATE TRIGGER return_no_removal BEFORE DELETE OR TRUNCATE ON return_request
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
  `CREATE TRIGGER return_item_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON return_request_item
     FOR EACH STATEMENT EXECUTE FUNCTION refund_forbid_change()`,
  `CREATE UNIQUE INDEX refund_of_return_once ON refund_request (return_request_id) WHERE return_request_id IS NOT NULL`,
  // An accepted return is a request for its money; a return without goods is none.
  `CREATE FUNCTION return_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM return_request_item WHERE request_id = NEW.id) OR ((NEW.state = 'accepted') <>
        EXISTS (SELECT 1 FROM refund_request WHERE return_request_id = NEW.id AND consignment_id = NEW.consignment_id)) THEN
       RAISE EXCEPTION 'return % and its refund do not fit', NEW.id
         USING ERRCODE = 'check_violation', CONSTRAINT = 'return_accepted_has_refund';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER return_whole AFTER INSERT OR UPDATE ON return_request
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION return_check_whole()`,
];
