import { defineLink } from "@medusajs/framework/utils";
import ConsignmentModule from "../modules/consignment";
import FacilityModule from "../modules/facility";

/** `consignment.facility`: who packs it. */
export default defineLink(
  { linkable: ConsignmentModule.linkable.consignment, field: "facility_id" },
  FacilityModule.linkable.facility,
  { readOnly: true },
);
