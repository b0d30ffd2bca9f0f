import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { processPhoto } from "./process-photo";
import { removePhotoFiles, storePhotoFiles } from "./store-photo-files";

const FILL = `
  UPDATE photo SET files = ?, blur = ?, width = ?, height = ?, updated_at = now()
   WHERE id = ? AND files = '[]' AND deleted_at IS NULL`;

/**
 * Gives a photo that has no files yet its files, from one picture. Filling twice is harmless: the first stays.
 * @returns false when there was nothing to fill.
 * @throws DomainError as processPhoto does.
 */
export async function fillPhotoFiles(
  container: MedusaContainer,
  photoId: string,
  picture: Buffer,
): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const photo = await processPhoto(picture);
  const { files, keys } = await storePhotoFiles(container, photoId, photo);
  const { rowCount } = await knex.raw(FILL, [
    JSON.stringify(files),
    photo.blur,
    photo.width,
    photo.height,
    photoId,
  ]);
  if (rowCount !== 1) await removePhotoFiles(container, keys);
  return rowCount === 1;
}
