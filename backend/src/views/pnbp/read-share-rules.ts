import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ShareRuleList, ShareRuleView } from "../../contract/pnbp";
import { EXAMPLE_NOTICE } from "./example-notice";
import { facilityRefSql } from "./facility-ref";

/** Share rules from the widest scope to the narrowest; for a facility, without those of other facilities. */
export async function readShareRules(connection: Knex, facility: string | null): Promise<ShareRuleList> {
  const { rows } = await connection.raw<{ rows: ShareRuleView[] }>(
    `SELECT r.id, r.name, r.scope, r.kanwil, CASE WHEN f.id IS NOT NULL THEN ${facilityRefSql("f")} END AS facility,
            r.category_handle, r.basis, r.components, r.effective_from, r.effective_until, r.legal_basis,
            r.approved_by, r.is_example
       FROM share_rule r LEFT JOIN facility f ON f.id = r.facility_id
      WHERE r.deleted_at IS NULL AND (r.facility_id IS NULL OR r.facility_id = ? OR ?::text IS NULL)
      ORDER BY array_position(ARRAY['national', 'kanwil', 'facility', 'category'], r.scope), r.name, r.effective_from DESC
      LIMIT 1000`,
    [facility, facility],
  );
  return { rows, example_notice: rows.some((row) => row.is_example) ? EXAMPLE_NOTICE : null };
}
