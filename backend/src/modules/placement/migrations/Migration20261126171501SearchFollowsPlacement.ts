import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Being featured shows in a search's order; the function is the listing module's, which migrates before this one. */
export class Migration20261126171501SearchFollowsPlacement extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TRIGGER search_follows_placement AFTER INSERT OR UPDATE OR DELETE ON placement
        FOR EACH ROW EXECUTE FUNCTION search_follows_entry();`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER search_follows_placement ON placement;`);
  }
}
