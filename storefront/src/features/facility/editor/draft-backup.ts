import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import { z } from "zod";

/** What was typed and not yet saved, kept on this device. */
export type DraftBackup = {
  versionId: string;
  /** The revision it was typed on. */
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
  content: ListingContent;
  photos: PhotoView[];
};

/** Only what the editor reads: the backend checks the rest when it is saved. */
const shape = z.object({
  versionId: z.string().min(1),
  revision: z.number().int(),
  at: z.number(),
  content: z.looseObject({
    title: z.string(),
    description: z.string(),
    category: z.string(),
    materials: z.string(),
    care: z.string(),
    technique: z.string(),
    motif: z.string(),
    weight_grams: z.number(),
    length_cm: z.number(),
    width_cm: z.number(),
    height_cm: z.number(),
    option_names: z.array(z.string()),
    variants: z
      .array(
        z.object({
          key: z.string(),
          options: z.record(z.string(), z.string()),
          price: z.number(),
          initial_stock: z.number(),
        }),
      )
      .min(1),
    photos: z.array(z.object({ photo_id: z.string(), alt: z.string(), color: z.string().nullable() })),
    food: z.looseObject({ halal: z.string() }).nullable(),
  }),
  photos: z.array(z.looseObject({ id: z.string(), files: z.array(z.unknown()) })),
});

/** Reads a backup; null for anything that isn't one, such as that of an older editor. */
export function parseBackup(text: string | null): DraftBackup | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isBackup(value) ? value : null;
  } catch {
    return null;
  }
}

function isBackup(value: unknown): value is DraftBackup {
  return shape.safeParse(value).success;
}

const keyOf = (listingId: string) => `kb:draf:${listingId}`;

/** The browser may refuse (private mode, full): saving to the server goes on all the same. */
export function keepBackup(listingId: string, backup: DraftBackup): void {
  try {
    localStorage.setItem(keyOf(listingId), JSON.stringify(backup));
  } catch {
    return;
  }
}

export function readBackup(listingId: string): DraftBackup | null {
  try {
    return parseBackup(localStorage.getItem(keyOf(listingId)));
  } catch {
    return null;
  }
}

export function forgetBackup(listingId: string): void {
  try {
    localStorage.removeItem(keyOf(listingId));
  } catch {
    return;
  }
}
