import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogCard } from "../../../contract/catalog";
import { rowsOf } from "./rows-of";
import { CARD, CARD_JOINS, ON_SALE } from "./sql";
import { type CardRow, toCatalogCard } from "./to-catalog-card";

/** The cards of these listings as they are now, in the order asked; one that is not on sale any more is left out. */
export async function readCardsOf(
  container: MedusaContainer,
  listingIds: readonly string[],
): Promise<CatalogCard[]> {
  if (listingIds.length === 0) return [];
  const rows = await rowsOf<CardRow>(
    container,
    `SELECT ${CARD} FROM unnest(?::text[]) WITH ORDINALITY AS wanted(listing_id, place)
       JOIN catalog_entry e USING (listing_id) ${CARD_JOINS} WHERE ${ON_SALE} ORDER BY wanted.place`,
    [[...listingIds]],
  );
  return rows.map(toCatalogCard);
}
