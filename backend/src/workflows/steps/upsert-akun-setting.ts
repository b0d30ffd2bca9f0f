import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { UpsertAkunSettingInput } from "../upsert-akun-setting";

/** One statement, harmless to repeat: nothing to compensate. */
export const upsertAkunSettingStep = createStep(
  "upsert-akun-setting",
  async ({ category_handle, code, name, is_example }: UpsertAkunSettingInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      `INSERT INTO akun_setting (id, category_handle, code, name, is_example) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (category_handle) WHERE deleted_at IS NULL
       DO UPDATE SET code = excluded.code, name = excluded.name, is_example = excluded.is_example, updated_at = now()
       RETURNING id`,
      [generateEntityId(undefined, "akn"), category_handle, code, name, is_example],
    );
    return new StepResponse({ id: rows[0]?.id ?? "" });
  },
);
