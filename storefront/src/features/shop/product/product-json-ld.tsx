import type { CatalogProduct } from "@karya/backend/src/contract/catalog";
import { paths } from "../frame/paths";

/** The product as search engines read it (schema.org). Drawings are left out: they are no photographs of the goods. */
export function ProductJsonLd({ product, siteUrl }: { product: CatalogProduct; siteUrl: string }) {
  const pictures = product.photos
    .filter((photo) => !photo.is_illustration)
    .flatMap((photo) => photo.files.slice(-1));
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description,
    category: product.category.name,
    brand: { "@type": "Brand", name: product.facility.brand?.name ?? product.facility.short_name },
    image: pictures.map((file) => new URL(file.url, siteUrl).href),
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "IDR",
      lowPrice: product.price_min,
      highPrice: product.price_max,
      offerCount: product.variants.length,
      availability: product.in_stock ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
      url: new URL(paths.product(product.handle), siteUrl).href,
    },
  };
  // "<" is escaped so that no text of a listing can close the script element.
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
