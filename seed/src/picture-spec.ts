import { z } from "zod";
import { patterns, type PictureSpec, shapes } from "./pictures/spec.js";

const side = z.number().positive();

/** A drawing as it comes back from the database. */
export const pictureSpec: z.ZodType<PictureSpec> = z.object({
  shape: z.enum(shapes),
  pattern: z.enum(patterns),
  color: z.string(),
  view: z.enum(["utuh", "dekat", "ukuran"]),
  dimensions_cm: z.object({ length: side, width: side, height: side }).optional(),
  seed: z.string(),
});
