import { defineLink } from "@medusajs/framework/utils";
import OrderModule from "@medusajs/medusa/order";
import ConsignmentModule from "../modules/consignment";

const { consignment } = ConsignmentModule.linkable;
const { order } = OrderModule.linkable;

/** `consignment.order`: the order that it is a part of. */
export default defineLink({ linkable: consignment, field: "order_id" }, order, { readOnly: true });

/** `order.consignments` */
defineLink(
  { linkable: order, field: "id", isList: true },
  { ...consignment.id, primaryKey: "order_id" },
  { readOnly: true },
);
