import { model } from "@medusajs/framework/utils";

/** Who looked at a buyer's address, and when (UU 27/2022). Append-only; the address itself is not copied here. */
export const AddressAccess = model.define("address_access_log", {
  id: model.id({ prefix: "aal" }).primaryKey(),
  consignment_id: model.text().index(),
  officer_id: model.text(),
});
