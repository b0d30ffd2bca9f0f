import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DomainError } from "../../domain/domain-error";

/**
 * @param facility the only facility whose evidence the reader may see; null for all
 * @throws DomainError "not_found"
 */
export async function readEvidenceFile(
  connection: Knex,
  depositId: string,
  facility: string | null,
): Promise<{ filename: string; content_type: string; content: Buffer }> {
  const row = await connection("deposit_evidence as v")
    .join("deposit as d", "d.id", "v.deposit_id")
    .select("v.filename", "v.content_type", "v.content")
    .where({ "d.id": depositId, ...(facility === null ? {} : { "d.facility_id": facility }) })
    .first();
  if (!row) throw new DomainError("not_found", {}, "not_found");
  return row;
}
