import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Runs one statement straight on the pool; `?` in it are bindings. The caller names the shape of its columns. */
export async function rowsOf<Row>(
  container: MedusaContainer,
  sql: string,
  bindings: readonly (string | number | boolean | null | string[])[] = [],
): Promise<Row[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(sql, [...bindings]);
  return rows;
}
