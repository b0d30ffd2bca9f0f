import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ListingContent } from "../../contract/facility-portal";
import { submissionProblems } from "../../domain/listing-content";
import { dayOf } from "../../domain/period";
import { publishListingVersionsWorkflow } from "../../workflows/publish-listing-versions";
import type { Categories } from "./ensure-categories";
import type { FacilityIds } from "./ensure-facilities";
import { insertListings, type ListingToInsert } from "./insert-listings";
import type { SeedListing, SeedWorld } from "./messages";
import { seedId } from "./seed-ids";
import type { Seeder } from "./seeder";

type Scene = { facilities: FacilityIds; categories: Categories; world: SeedWorld };

/** Asks for batch after batch and puts each on sale by the workflow that publishes everything else. */
export async function ensureListings(
  container: MedusaContainer,
  seeder: Seeder,
  scene: Scene,
): Promise<void> {
  let done = 0;
  for (;;) {
    const batch = await seeder.ask("listings", undefined);
    if (batch.length === 0) return;
    const missing = await withoutLive(container, batch);
    const listings = missing.map((listing) => toInsert(listing, scene));
    if (listings.length > 0) {
      await insertListings(container, listings, scene.world.drawing_size);
      await publishListingVersionsWorkflow(container).run({
        input: { version_ids: listings.map(({ version_id }) => version_id) },
      });
    }
    done += batch.length;
    seeder.say(`Catalogue ${done}/${scene.world.listing_count}`);
  }
}

async function withoutLive(container: MedusaContainer, batch: SeedListing[]): Promise<SeedListing[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const live: string[] = await knex("listing")
    .whereIn(
      "id",
      batch.map(({ handle }) => listingIdOf(handle)),
    )
    .whereNotNull("live_version_id")
    .pluck("id");
  const known = new Set(live);
  return batch.filter(({ handle }) => !known.has(listingIdOf(handle)));
}

/** @throws Error when the shop's own rules would not let it through, as they must also hold for the seed. */
function toInsert(
  { handle, facility, is_sample, content, photos }: SeedListing,
  scene: Scene,
): ListingToInsert {
  const facility_id = scene.facilities.get(facility);
  if (!facility_id) throw new Error(`There is no facility "${facility}" for the listing "${handle}".`);
  const whole: ListingContent = {
    ...content,
    photos: photos.map(({ key, alt, color }) => ({ photo_id: photoIdOf(key), alt, color })),
  };
  const category = scene.categories.get(content.category) ?? null;
  const problems = submissionProblems(whole, { category, today: dayOf(new Date()) });
  if (Object.keys(problems).length > 0)
    throw new Error(`"${handle}" can't be sold: ${JSON.stringify(problems)}`);
  return {
    listing_id: listingIdOf(handle),
    version_id: seedId("lsv", handle),
    handle,
    facility_id,
    is_sample,
    content: whole,
    drawings: photos.flatMap(({ key, drawing }) => (drawing ? [{ photo_id: photoIdOf(key), drawing }] : [])),
  };
}

function listingIdOf(handle: string): string {
  return seedId("lst", handle);
}

function photoIdOf(key: string): string {
  return seedId("pho", key);
}
