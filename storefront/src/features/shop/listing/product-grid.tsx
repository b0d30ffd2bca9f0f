import type { CatalogCard } from "@karya/backend/src/contract/catalog";
import { ProductCard } from "./product-card";

type ProductGridProps = {
  cards: readonly CatalogCard[];
  /** How many pictures of the first rows are asked for at once. */
  eager?: number;
  /** Three columns beside a column of filters, four without. */
  beside?: boolean;
  heading?: "h2" | "h3";
};

export function ProductGrid({ cards, eager = 0, beside = false, heading }: ProductGridProps) {
  return (
    <ul
      className={`grid grid-cols-2 gap-x-3.5 gap-y-8 sm:grid-cols-3 sm:gap-x-5 lg:gap-x-6 lg:gap-y-12 ${beside ? "" : "lg:grid-cols-4"}`}
    >
      {cards.map((card, index) => (
        <li key={card.listing_id}>
          <ProductCard card={card} eager={index < eager} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
