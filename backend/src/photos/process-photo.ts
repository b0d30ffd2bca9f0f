import { createHash } from "node:crypto";
import sharp from "sharp";
import { DomainError } from "../domain/domain-error";
import { pictureKind } from "./picture-kind";

/** Bytes of an upload. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;
const MAX_WIDTH = 1200;
const WIDTHS = [320, 640, MAX_WIDTH];
const BLUR_WIDTH = 16;

export type ProcessedPhoto = {
  /** SHA-256 of the bytes that came in, hex. */
  sha256: string;
  /** Pixels after orientation. */
  width: number;
  height: number;
  /** A tiny image as a data URI. */
  blur: string;
  /** Smallest first; never wider than the original. */
  files: { format: "webp"; width: number; data: Buffer }[];
};

/**
 * Turns a hostile file into pictures of ours: decoded, turned upright and encoded anew, so that nothing of the
 * original but its pixels is left (no place, no camera, no name). WebP alone: an AVIF of one size only would be
 * taken by browsers for every size.
 * @throws DomainError "photo_not_a_picture", "photo_too_many_pixels" or "photo_too_large" (413)
 */
export async function processPhoto(original: Buffer): Promise<ProcessedPhoto> {
  if (original.length > MAX_PHOTO_BYTES)
    throw refusal("photo_too_large", "Foto paling besar 15 MB.", "too_large");
  if (!pictureKind(original)) throw notAPicture();
  const { width, height } = await readSize(original);
  try {
    // Shrunk once while decoding: a picture of 50 megapixels never stands in memory whole for each size.
    const largest = await sharp(original, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: Math.min(width, MAX_WIDTH) })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const source = () => sharp(largest.data, { raw: largest.info });
    const files = [];
    for (const target of targetWidths(width)) {
      const data = await source().resize({ width: target }).webp({ quality: 80, effort: 3 }).toBuffer();
      files.push({ format: "webp" as const, width: target, data });
    }
    const tiny = await source().resize({ width: BLUR_WIDTH }).webp({ quality: 40 }).toBuffer();
    const blur = `data:image/webp;base64,${tiny.toString("base64")}`;
    return { sha256: createHash("sha256").update(original).digest("hex"), width, height, blur, files };
  } catch {
    throw notAPicture();
  }
}

/** Pixels as the picture is looked at: a phone's photo often lies on its side. */
async function readSize(original: Buffer): Promise<{ width: number; height: number }> {
  const { width, height, autoOrient } = await sharp(original, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw notAPicture();
    });
  if (width * height > MAX_PIXELS)
    throw refusal("photo_too_many_pixels", "Foto ini terlalu besar ukurannya. Paling banyak 50 megapiksel.");
  return { width: autoOrient.width, height: autoOrient.height };
}

function targetWidths(width: number): number[] {
  return width >= MAX_WIDTH ? WIDTHS : [...WIDTHS.filter((target) => target < width), width];
}

function notAPicture() {
  return refusal("photo_not_a_picture", "Berkas ini bukan foto JPEG, PNG, WebP, atau AVIF yang utuh.");
}

function refusal(code: string, sentence: string, kind: "invalid" | "too_large" = "invalid") {
  return new DomainError(code, {}, kind, { photo: sentence });
}
