import type { ListingContent, ListingVariantContent } from "../contract/facility-portal";

/** Variant key → whole rupiah, where the price of the moment is another than the live version's. */
export type LivePrices = Readonly<Record<string, number>>;

/** A version's text as it is sold: with the prices that were changed since, within the band. */
export function atLivePrices<Content extends Pick<ListingContent, "variants">>(
  content: Content,
  prices: LivePrices,
): Content {
  const variants = content.variants.map((variant): ListingVariantContent => {
    const price = Object.hasOwn(prices, variant.key) ? prices[variant.key] : undefined;
    return price === undefined ? variant : { ...variant, price };
  });
  return { ...content, variants };
}
