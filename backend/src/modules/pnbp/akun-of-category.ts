import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import type { Akun } from "../../domain/ledger-entry";

/**
 * The akun under which a category's sales are booked: its own setting, else its parent's, else the one for all ("*").
 * @throws DomainError "akun_setting_missing" (409)
 */
export async function readAkunOfCategory(container: MedusaContainer, categoryHandle: string): Promise<Akun> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: Akun[] }>(
    `SELECT a.code, a.name, a.is_example
       FROM akun_setting a
       LEFT JOIN listing_category c ON c.handle = ? AND c.deleted_at IS NULL
      WHERE a.deleted_at IS NULL AND a.category_handle IN (?, c.parent_handle, '*')
      ORDER BY a.category_handle = ? DESC, a.category_handle = '*'
      LIMIT 1`,
    [categoryHandle, categoryHandle, categoryHandle],
  );
  const akun = rows[0];
  if (!akun) throw new DomainError("akun_setting_missing", { category: categoryHandle }, "conflict");
  return akun;
}
