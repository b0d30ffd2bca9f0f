import type { ListingContent, ListingFoodContent } from "@karya/backend/src/contract/facility-portal";
import { valuesOf, type VariantGrid } from "./variant-grid";

/** The option whose values pictures can belong to. */
export const COLOR_OPTION = "Warna";
export const MAX_PHOTOS = 12;

const emptyFood: ListingFoodContent = {
  halal: "",
  halal_number: "",
  halal_valid_until: "",
  registration_number: "",
  ingredients: "",
  shelf_life: "",
};

/** Puts a changed grid into the text; a picture of a colour that is gone shows all colours again. */
export function withGrid(content: ListingContent, grid: VariantGrid): ListingContent {
  const colors = valuesOf(grid, COLOR_OPTION);
  return {
    ...content,
    ...grid,
    photos: content.photos.map((photo) =>
      photo.color !== null && !colors.includes(photo.color) ? { ...photo, color: null } : photo,
    ),
  };
}

/** Chooses a category; only food and drink carry food facts. */
export function withCategory(content: ListingContent, handle: string, isFood: boolean): ListingContent {
  return { ...content, category: handle, food: isFood ? (content.food ?? emptyFood) : null };
}

export function withFood(content: ListingContent, values: Partial<ListingFoodContent>): ListingContent {
  return { ...content, food: { ...(content.food ?? emptyFood), ...values } };
}

/** Adds an uploaded picture at the end; the same picture twice stays one. */
export function withPhoto(content: ListingContent, photoId: string): ListingContent {
  const there = content.photos.some((photo) => photo.photo_id === photoId);
  if (there || content.photos.length >= MAX_PHOTOS) return content;
  return { ...content, photos: [...content.photos, { photo_id: photoId, alt: "", color: null }] };
}

export function withoutPhoto(content: ListingContent, photoId: string): ListingContent {
  return { ...content, photos: content.photos.filter((photo) => photo.photo_id !== photoId) };
}

export function changePhoto(
  content: ListingContent,
  photoId: string,
  values: { alt?: string; color?: string | null },
): ListingContent {
  return {
    ...content,
    photos: content.photos.map((photo) => (photo.photo_id === photoId ? { ...photo, ...values } : photo)),
  };
}

/** Moves a picture one place to the front (-1) or to the back (1); at the end it stays. */
export function movePhoto(content: ListingContent, photoId: string, by: -1 | 1): ListingContent {
  const from = content.photos.findIndex((photo) => photo.photo_id === photoId);
  const to = from + by;
  const [photo, other] = [content.photos[from], content.photos[to]];
  if (!photo || !other) return content;
  const photos = [...content.photos];
  photos[from] = other;
  photos[to] = photo;
  return { ...content, photos };
}

/** The element a problem's path belongs to, for a link that leads there. */
export function fieldId(path: string): string {
  return `isian-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
