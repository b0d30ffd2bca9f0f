/** Our storefront and our backend prove themselves to each other with it; its value is `STOREFRONT_SECRET`. */
export const STOREFRONT_HEADER = "x-karya-storefront";
