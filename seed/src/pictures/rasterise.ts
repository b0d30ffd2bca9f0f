import sharp from "sharp";
import { drawSvg } from "./draw-svg.js";
import type { PictureSpec } from "./spec.js";

/**
 * Draws one picture as a 1200 × 1500 px PNG, lightly compressed: it only feeds the photo pipeline, which re-encodes it.
 */
export async function rasterise(spec: PictureSpec): Promise<Buffer> {
  return sharp(Buffer.from(drawSvg(spec)))
    .removeAlpha()
    .png({ compressionLevel: 1, adaptiveFiltering: false })
    .toBuffer();
}
