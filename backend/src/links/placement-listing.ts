import { defineLink } from "@medusajs/framework/utils";
import ListingModule from "../modules/listing";
import PlacementModule from "../modules/placement";

/** `placement.listing`: what is featured. */
export default defineLink(
  { linkable: PlacementModule.linkable.placement, field: "listing_id" },
  ListingModule.linkable.listing,
  { readOnly: true },
);
