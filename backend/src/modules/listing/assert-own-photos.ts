import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingContent } from "../../contract/facility-portal";
import { DomainError } from "../../domain/domain-error";

/**
 * A listing shows its own facility's photos only.
 * @throws DomainError "invalid_input" naming each photo that is not the facility's.
 */
export async function assertOwnPhotos(
  knex: Knex,
  facilityId: string,
  photos: ListingContent["photos"],
): Promise<void> {
  if (photos.length === 0) return;
  const ids = photos.map(({ photo_id }) => photo_id);
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT id FROM photo WHERE id = ANY(?) AND facility_id = ? AND deleted_at IS NULL`,
    [ids, facilityId],
  );
  const own = new Set(rows.map(({ id }) => id));
  const foreign = ids.flatMap((id, index) => (own.has(id) ? [] : [`photos.${index}.photo_id`]));
  if (foreign.length === 0) return;
  const sentence = "Foto ini tidak ada di UPT Anda. Unggah kembali fotonya.";
  const fields = Object.fromEntries(foreign.map((path) => [path, sentence]));
  throw new DomainError("invalid_input", {}, "invalid", fields);
}
