import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SuggestView } from "../../contract/search";
import { comparableText, searchWords } from "../../domain/search-words";
import { readCardsOf } from "../../modules/listing/catalog/read-cards-of";
import { askEngines } from "./ask-engines";
import { readPlaces } from "./read-places";
import { correctedOf } from "./search-catalog";

const MOST = { products: 6, others: 3 } as const;

/** What someone may mean who has typed this much: goods, and the categories, UPT and brands whose names begin so. */
export async function suggest(container: MedusaContainer, q: string): Promise<SuggestView> {
  const words = searchWords(comparableText(q));
  if (words.length === 0) return { products: [], categories: [], facilities: [], brands: [] };
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [[result], places] = await Promise.all([
    askEngines(container, [
      {
        fields: ["id"],
        filters: { q },
        pagination: { take: MOST.products },
        search_options: { match_strategy: "last", count: "none" },
      },
    ]),
    readPlaces(knex),
  ]);
  if (!result) throw new Error("No search engine answered.");
  const read = new Map(correctedOf(result).map(({ typed, read_as }) => [typed, read_as]));
  const meant = words.map((word) => read.get(word) ?? word);
  const named = ({ names }: { names: string[] }) =>
    meant.every((word) => names.some((name) => name.startsWith(word)));
  const cards = await readCardsOf(
    container,
    result.hits.map(({ id }) => id),
  );
  return {
    products: cards.map(({ handle, title, price_min, photo, facility }) => ({
      handle,
      title,
      price_min,
      photo,
      maker: facility.brand?.name ?? facility.short_name,
    })),
    categories: places.categories
      .filter(named)
      .slice(0, MOST.others)
      .map(({ names: _, ...category }) => category),
    facilities: places.facilities
      .filter(named)
      .slice(0, MOST.others)
      .map(({ names: _, ...facility }) => facility),
    brands: places.brands
      .filter(named)
      .slice(0, MOST.others)
      .map(({ names: _, ...brand }) => brand),
  };
}
