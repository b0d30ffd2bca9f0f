import type { PhotoFile, PhotoView } from "../../contract/catalog";

/** What the mapper needs of a row of `photo`. */
export type PhotoRow = {
  id: string;
  width: number;
  height: number;
  files: PhotoFile[];
  blur: string | null;
  is_illustration: boolean;
};

/** A photo as a page shows it. `alt` and `color` belong to the listing's use of the photo, not to the photo. */
export function toPhotoView(photo: PhotoRow, alt = "", color: string | null = null): PhotoView {
  const { id, width, height, files, blur, is_illustration } = photo;
  return { id, alt, width, height, files, blur, is_illustration, color };
}

/** The photos of a content in its order. A photo that no longer exists is left out. */
export function toPhotoViews(
  uses: readonly { photo_id: string; alt: string; color: string | null }[],
  photos: readonly PhotoRow[],
): PhotoView[] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return uses.flatMap((use) => {
    const photo = byId.get(use.photo_id);
    return photo ? [toPhotoView(photo, use.alt, use.color)] : [];
  });
}
