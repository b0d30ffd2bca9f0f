import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Words that the stemmer would take for another's form ("kemeja" for "meja"). */
export class Migration20261128163000WholeWords extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE search_synonym ADD COLUMN whole boolean NOT NULL DEFAULT false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE search_synonym DROP COLUMN whole;`);
  }
}
