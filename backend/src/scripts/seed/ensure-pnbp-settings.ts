import type { MedusaContainer } from "@medusajs/framework/types";
import { upsertAkunSettingWorkflow } from "../../workflows/upsert-akun-setting";
import { upsertShareRuleWorkflow } from "../../workflows/upsert-share-rule";
import type { FacilityIds } from "./ensure-facilities";
import type { SeedWorld } from "./messages";

/** The examples of akun and share rule, without which nothing could be sold. */
export async function ensurePnbpSettings(
  container: MedusaContainer,
  { akun, share_rules }: Pick<SeedWorld, "akun" | "share_rules">,
  facilities: FacilityIds,
): Promise<void> {
  for (const input of akun) await upsertAkunSettingWorkflow(container).run({ input });
  for (const { facility, ...rule } of share_rules) {
    const facility_id = facility ? (facilities.get(facility) ?? null) : null;
    await upsertShareRuleWorkflow(container).run({ input: { ...rule, facility_id } });
  }
}
