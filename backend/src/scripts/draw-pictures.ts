import type { ExecArgs } from "@medusajs/framework/types";
import { setPriority } from "node:os";
import sharp from "sharp";
import { fillPhotoFiles } from "../photos/fill-photo-files";
import { connectSeeder } from "./seed/seeder";
import { countUndrawn, nextUndrawn } from "./seed/undrawn-photos";

/** The kernel gives time to everything else first: the shop is open while this runs. */
const LOWEST_PRIORITY = 19;

/** Draws the sample goods' pictures that have no files yet, those that shoppers see first in front. Ends when none is left. */
export default async function drawPictures({ container }: ExecArgs) {
  setPriority(LOWEST_PRIORITY);
  sharp.concurrency(1);
  const seeder = connectSeeder();
  const total = await countUndrawn(container);
  const failed: string[] = [];
  for (let drawn = 0; ;) {
    const photos = await nextUndrawn(container, failed);
    if (photos.length === 0) break;
    for (const { id, drawing } of photos) {
      try {
        await fillPhotoFiles(container, id, Buffer.from(await seeder.ask("draw", drawing)));
        drawn += 1;
      } catch (error) {
        failed.push(id);
        seeder.say(
          `Picture ${id} could not be made: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    seeder.say(`Pictures ${drawn}/${total}`);
  }
  if (failed.length > 0) throw new Error(`${failed.length} pictures could not be made.`);
}
