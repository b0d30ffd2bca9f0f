import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PhotoFile } from "../contract/catalog";
import { env } from "../env";
import type { ProcessedPhoto } from "./process-photo";

export type StoredPhotoFiles = { files: PhotoFile[]; keys: string[] };

/** Puts a photo's sizes into the file store. Files of the embedded store are named from the site's root ("/media/…"). */
export async function storePhotoFiles(
  container: MedusaContainer,
  photoId: string,
  photo: ProcessedPhoto,
): Promise<StoredPhotoFiles> {
  const store: IFileModuleService = container.resolve(Modules.FILE);
  const stored = await store.createFiles(
    photo.files.map(({ width, data }) => ({
      filename: `photos/${photoId}-${width}.webp`,
      mimeType: "image/webp",
      content: data.toString("base64"),
      access: "public" as const,
    })),
  );
  const files = photo.files.map(({ format, width }, index): PhotoFile => {
    const file = stored[index];
    if (!file) throw new Error("The file store answered fewer files than it was given.");
    return { url: env.S3_BUCKET ? file.url : `/media/${file.id}`, format, width };
  });
  return { files, keys: stored.map(({ id }) => id) };
}

/** Takes files back that nothing refers to. */
export async function removePhotoFiles(container: MedusaContainer, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const store: IFileModuleService = container.resolve(Modules.FILE);
  await store.deleteFiles(keys);
}
