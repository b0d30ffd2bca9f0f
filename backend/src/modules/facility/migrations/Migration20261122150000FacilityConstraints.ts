import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122150000FacilityConstraints extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE facility
        ADD CONSTRAINT facility_handle_shape CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        ADD CONSTRAINT facility_kode_satker_shape CHECK (kode_satker ~ '^[0-9]{6}$'),
        ADD CONSTRAINT facility_brand_whole CHECK ((brand_handle IS NULL) = (brand_name IS NULL));`);
  }

  override async down(): Promise<void> {
    this.addSql(`
      ALTER TABLE facility
        DROP CONSTRAINT facility_handle_shape,
        DROP CONSTRAINT facility_kode_satker_shape,
        DROP CONSTRAINT facility_brand_whole;`);
  }
}
