import { model } from "@medusajs/framework/utils";

/** A photo that went through the image pipeline. `files` stays empty until its sizes are made. */
export const Photo = model.define("photo", {
  id: model.id({ prefix: "pho" }).primaryKey(),
  facility_id: model.text().index(),
  /** SHA-256 of the original's bytes; null for a drawing that is not drawn yet. */
  sha256: model.text().nullable(),
  width: model.number(),
  height: model.number(),
  /** PhotoFile[] of the contract. */
  files: model.json(),
  blur: model.text().nullable(),
  is_illustration: model.boolean().default(false),
  /** What to draw, for the sample catalogue's illustrations. */
  drawing: model.json().nullable(),
  uploaded_by: model.text(),
});
