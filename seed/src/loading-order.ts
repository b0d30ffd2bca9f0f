import type { Product } from "./schema.js";

/**
 * The order in which goods go on sale, which is the shop's order of "newest": samples first, and each facility's best
 * (the first of its list) last, so that the shop opens with one of everybody's.
 */
export function inLoadingOrder(products: readonly Product[]): Product[] {
  const places = new Map<string, number>();
  const placed = products.map((product) => {
    const place = places.get(product.facility) ?? 0;
    places.set(product.facility, place + 1);
    return { product, place };
  });
  return placed
    .sort((a, b) => Number(b.product.is_sample) - Number(a.product.is_sample) || b.place - a.place)
    .map(({ product }) => product);
}
