import { defineLink } from "@medusajs/framework/utils";
import FacilityModule from "../modules/facility";
import ListingModule from "../modules/listing";

/** `listing.facility`: who makes it. */
export default defineLink(
  { linkable: ListingModule.linkable.listing, field: "facility_id" },
  FacilityModule.linkable.facility,
  { readOnly: true },
);
