import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { dayOf } from "../../domain/period";
import {
  ruleInForce,
  snapshotOf,
  type ShareRule,
  type SharePlace,
  type ShareSnapshot,
} from "../../domain/share-rule";

/**
 * The share rule that holds for a sale at an instant, as a snapshot to freeze onto the order line.
 * @throws DomainError "share_rule_missing" (409)
 */
export async function readShareRuleInForce(
  container: MedusaContainer,
  { at, ...place }: SharePlace & { at: Date },
): Promise<ShareSnapshot> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: ShareRule[] }>(
    `SELECT id, name, scope, kanwil, facility_id, category_handle, basis, components,
            effective_from, effective_until, legal_basis, approved_by, is_example
       FROM share_rule
      WHERE deleted_at IS NULL
        AND (kanwil IS NULL OR kanwil = ?)
        AND (facility_id IS NULL OR facility_id = ?)
        AND (category_handle IS NULL OR category_handle = ?)`,
    [place.kanwil, place.facility_id, place.category_handle],
  );
  return snapshotOf(ruleInForce(rows, place, dayOf(at)));
}
