import { defineLink } from "@medusajs/framework/utils";
import StockLocationModule from "@medusajs/medusa/stock-location";
import FacilityModule from "../modules/facility";

const { facility } = FacilityModule.linkable;
const { stockLocation } = StockLocationModule.linkable;

/** `facility.stock_location`: where its goods lie. */
export default defineLink({ linkable: facility, field: "stock_location_id" }, stockLocation, {
  readOnly: true,
});

/** `stock_location.facility` */
defineLink(
  { linkable: stockLocation, field: "id" },
  { ...facility.id, primaryKey: "stock_location_id" },
  { readOnly: true },
);
