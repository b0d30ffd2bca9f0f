import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122150000OfficerConstraints extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE officer
        ADD CONSTRAINT officer_email_shape CHECK (email = lower(email) AND email LIKE '_%@_%');`);
    this.addSql(`
      ALTER TABLE officer_assignment
        ADD CONSTRAINT officer_assignment_place
          CHECK ((role IN ('facility_staff', 'treasurer')) = (facility_id IS NOT NULL));`);
    // The facility that an officer acts for must never be a matter of luck.
    this.addSql(`
      CREATE UNIQUE INDEX officer_assignment_one_active ON officer_assignment (officer_id, role)
        WHERE revoked_at IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX officer_assignment_one_active;`);
    this.addSql(`ALTER TABLE officer_assignment DROP CONSTRAINT officer_assignment_place;`);
    this.addSql(`ALTER TABLE officer DROP CONSTRAINT officer_email_shape;`);
  }
}
