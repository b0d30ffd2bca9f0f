import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ListingModule from "../modules/listing";

const { listing } = ListingModule.linkable;
const { product } = ProductModule.linkable;

/** `listing.product`: what Medusa sells of it. */
export default defineLink({ linkable: listing, field: "product_id" }, product, { readOnly: true });

/** `product.listing` */
defineLink(
  { linkable: product, field: "id" },
  { ...listing.id, primaryKey: "product_id" },
  { readOnly: true },
);
