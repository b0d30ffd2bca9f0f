import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const columns = (row: string, names: readonly string[]) => names.map((name) => `${row}.${name}`).join(", ");

const BEFORE = [
  "name",
  "short_name",
  "handle",
  "city",
  "province",
  "brand_handle",
  "brand_name",
  "deleted_at",
];

/** A facility's type is among the words that find its goods ("lapas perempuan"). */
export class Migration20261127190000SearchFollowsType extends Migration {
  override async up(): Promise<void> {
    this.follow([...BEFORE, "type"]);
  }

  override async down(): Promise<void> {
    this.follow(BEFORE);
  }

  private follow(names: readonly string[]): void {
    this.addSql(`DROP TRIGGER search_follows_facility ON facility;`);
    this.addSql(`
      CREATE TRIGGER search_follows_facility AFTER UPDATE ON facility FOR EACH ROW
        WHEN ((${columns("OLD", names)}) IS DISTINCT FROM (${columns("NEW", names)}))
        EXECUTE FUNCTION search_follows_facility();`);
  }
}
