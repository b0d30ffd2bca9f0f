import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PhotoView } from "../contract/catalog";
import { type PhotoRow, toPhotoView } from "../modules/listing/to-photo-view";

type PhotoUse = { photo_id: string; alt: string; color: string | null };

/**
 * The photo of each line: the first that shows the line's colour, else the first that shows all, else the first.
 * @param lines listing_id and chosen options
 * @returns per line, null when the listing is not live or has no photo
 */
export async function readLinePhotos(
  container: MedusaContainer,
  lines: readonly { listing_id: string; options: Record<string, string> }[],
): Promise<(PhotoView | null)[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const entries = await knex.raw(
    `SELECT listing_id, content->'photos' AS photos FROM catalog_entry
      WHERE listing_id = ANY(?) AND deleted_at IS NULL`,
    [[...new Set(lines.map((line) => line.listing_id))]],
  );
  const uses = new Map(
    (entries.rows as { listing_id: string; photos: PhotoUse[] | null }[]).map((row) => [
      row.listing_id,
      row.photos ?? [],
    ]),
  );
  const chosen = lines.map((line) => chooseUse(uses.get(line.listing_id) ?? [], line.options));
  const photos = await readPhotos(
    container,
    chosen.flatMap((use) => use?.photo_id ?? []),
  );
  return chosen.map((use) => {
    const photo = use && photos.get(use.photo_id);
    return photo ? toPhotoView(photo, use.alt, use.color) : null;
  });
}

/** Photos by id. */
export async function readPhotos(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, PhotoRow>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT id, width, height, files, blur, is_illustration FROM photo WHERE id = ANY(?) AND deleted_at IS NULL`,
    [[...new Set(ids)]],
  );
  return new Map((rows as PhotoRow[]).map((photo) => [photo.id, photo]));
}

function chooseUse(uses: readonly PhotoUse[], options: Record<string, string>): PhotoUse | undefined {
  const values = Object.values(options);
  const ofColor = uses.find((use) => use.color !== null && values.includes(use.color));
  return ofColor ?? uses.find((use) => use.color === null) ?? uses[0];
}
