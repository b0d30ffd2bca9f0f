import type { ExecArgs } from "@medusajs/framework/types";
import { env } from "../env";
import { ensureCategories } from "./seed/ensure-categories";
import { ensureFacilities } from "./seed/ensure-facilities";
import { ensureListings } from "./seed/ensure-listings";
import { ensureOfficers } from "./seed/ensure-officers";
import { ensurePlacements } from "./seed/ensure-placements";
import { ensurePnbpSettings } from "./seed/ensure-pnbp-settings";
import { ensureSynonyms } from "./seed/ensure-synonyms";
import { fillSearch } from "./seed/fill-search";
import { isLoaded, markLoaded } from "./seed/loaded-version";
import { connectSeeder } from "./seed/seeder";

/**
 * Puts the sample catalogue on sale. What exists is kept, so that it can be run again after a crash, or with more data;
 * a listing that is there already belongs to its facility and is not touched.
 */
export default async function loadSeed({ container }: ExecArgs) {
  const seeder = connectSeeder();
  const world = await seeder.ask("world", undefined);
  if (await isLoaded(container, world.version)) return seeder.say("Nothing to load: all of it is there");

  const facilities = await ensureFacilities(container, world.facilities);
  seeder.say(`Facilities ${world.facilities.length}/${world.facilities.length}`);
  await ensureSynonyms(container, world.synonyms);
  const categories = await ensureCategories(container, world.categories);
  await ensurePnbpSettings(container, world, facilities);
  if (env.EMBEDDED_DATABASE) await ensureOfficers(container, world.officers, facilities);
  else seeder.say("Demo accounts are left out: they exist on the embedded database only");
  await ensureListings(container, seeder, { facilities, categories, world });
  await ensurePlacements(container, world.placements);
  seeder.say("Filling the search index");
  await fillSearch(container);
  await markLoaded(container, world.version);
}
