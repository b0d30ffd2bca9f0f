import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertShareRule } from "../../domain/share-rule";
import type { UpsertShareRuleInput } from "../upsert-share-rule";

/** One statement, harmless to repeat: nothing to compensate. */
export const upsertShareRuleStep = createStep(
  "upsert-share-rule",
  async (input: UpsertShareRuleInput, { container }) => {
    assertShareRule(input);
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      `INSERT INTO share_rule (id, name, scope, kanwil, facility_id, category_handle, basis, components,
                             effective_from, effective_until, legal_basis, approved_by, is_example)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     ON CONFLICT (scope, coalesce(kanwil, ''), coalesce(facility_id, ''), coalesce(category_handle, ''), effective_from)
       WHERE deleted_at IS NULL
     DO UPDATE SET name = excluded.name, basis = excluded.basis, components = excluded.components,
                   effective_until = excluded.effective_until, legal_basis = excluded.legal_basis,
                   approved_by = excluded.approved_by, is_example = excluded.is_example, updated_at = now()
     RETURNING id`,
      [
        ...[generateEntityId(undefined, "shr"), input.name, input.scope, input.kanwil, input.facility_id],
        ...[input.category_handle, input.basis, JSON.stringify(input.components), input.effective_from],
        ...[input.effective_until, input.legal_basis, input.approved_by, input.is_example],
      ],
    );
    return new StepResponse({ id: rows[0]?.id ?? "" });
  },
);
