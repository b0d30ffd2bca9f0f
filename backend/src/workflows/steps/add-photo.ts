import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PhotoRow } from "../../modules/listing/to-photo-view";
import { processPhoto } from "../../photos/process-photo";
import { removePhotoFiles, storePhotoFiles } from "../../photos/store-photo-files";
import type { AddPhotoInput } from "../add-photo";

const KNOWN = `
  SELECT id, width, height, files, blur, is_illustration FROM photo
   WHERE facility_id = ? AND sha256 = ? AND NOT is_illustration AND deleted_at IS NULL`;

const INSERT = `
  INSERT INTO photo (id, facility_id, sha256, width, height, files, blur, uploaded_by)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (facility_id, sha256) WHERE deleted_at IS NULL AND NOT is_illustration DO NOTHING`;

/** Files before the row, so that no row ever names files that are not there; what is left over is removed. */
export const addPhotoStep = createStep(
  "add-photo",
  async ({ facility_id, officer_id, picture }: AddPhotoInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const photo = await processPhoto(Buffer.from(picture, "base64"));
    const known = await readPhoto(knex, facility_id, photo.sha256);
    if (known) return new StepResponse(known);

    const id = generateEntityId(undefined, "pho");
    const { files, keys } = await storePhotoFiles(container, id, photo);
    const { sha256, width, height, blur } = photo;
    const row = [id, facility_id, sha256, width, height, JSON.stringify(files), blur, officer_id];
    const { rowCount } = await knex.raw(INSERT, row).catch(async (error: unknown) => {
      await removePhotoFiles(container, keys);
      throw error;
    });
    if (rowCount !== 1) await removePhotoFiles(container, keys);
    const added = await readPhoto(knex, facility_id, sha256);
    if (!added) throw new Error("A photo that was just added is missing.");
    return new StepResponse(added);
  },
);

async function readPhoto(knex: Knex, facilityId: string, sha256: string): Promise<PhotoRow | null> {
  return (await knex.raw(KNOWN, [facilityId, sha256])).rows[0] ?? null;
}
