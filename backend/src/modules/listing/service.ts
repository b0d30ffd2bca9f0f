import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { CatalogEntry } from "./models/catalog-entry";
import { Category } from "./models/category";
import { Listing } from "./models/listing";
import { ListingEvent } from "./models/listing-event";
import { ListingVersion } from "./models/listing-version";
import { Photo } from "./models/photo";
import { PriceBand } from "./models/price-band";
import { awaitSearchIndex } from "./search/await-search-index";

export default class ListingModuleService extends MedusaService({
  CatalogEntry,
  Category,
  Listing,
  ListingEvent,
  ListingVersion,
  Photo,
  PriceBand,
}) {
  __hooks = {
    onApplicationStart: () => awaitSearchIndex(container.resolve(ContainerRegistrationKeys.PG_CONNECTION)),
  };
}
