import type { CatalogueItem } from "./judged-documents.js";
import { readJudgedQueries } from "./judged-queries.js";
import type { Query } from "./engines.js";

export type Ask = { kind: string; q?: string; filters?: Query["filters"]; unfinished?: boolean };

const EACH = 40;
const TIMED = ["multi", "typo", "prefix"];

/** What is timed: words, words with errors, words still being typed, filters alone, and words with filters. */
export function timedAsks(items: readonly CatalogueItem[]): Ask[] {
  const judged = readJudgedQueries();
  const ofKind = (kind: string) => judged.filter((query) => query.kind === kind).slice(0, EACH);
  return [
    ...ofKind("multi").map(({ q }) => ({ kind: "multi", q })),
    ...ofKind("typo").map(({ q }) => ({ kind: "typo", q })),
    ...ofKind("prefix").map(({ q }) => ({ kind: "prefix", q, unfinished: true })),
    ...filterAsks(items, 0),
  ];
}

/** What a shop was asked before: the same ways of asking, about other things. */
export function warmUpAsks(items: readonly CatalogueItem[]): Ask[] {
  const words = readJudgedQueries()
    .filter(({ kind }) => !TIMED.includes(kind))
    .flatMap(({ q }): Ask[] => [
      { kind: "multi", q },
      { kind: "prefix", q: q.slice(0, -1), unfinished: true },
      { kind: "typo", q: q.replace(/(.)(.)$/, "$2$1") },
    ]);
  return [...words, ...filterAsks(items, 1009)];
}

function filterAsks(items: readonly CatalogueItem[], first: number): Ask[] {
  const some = Array.from({ length: EACH }, (_, index) => items[(first + index * 2011) % items.length]!);
  return [
    ...some.map(({ maker, categories }, index): Ask => ({
      kind: "filter",
      filters: filtersFor(index, maker, categories),
    })),
    ...some.map(({ maker, categories, listing }, index): Ask => {
      const [color] = listing.content.variants.flatMap(({ options }) => options["Warna"] ?? []);
      const [word] = listing.content.title.split(" ");
      return {
        kind: "facet",
        q: word,
        filters: index % 2 === 0 && color ? { color: [color] } : filtersFor(index, maker, categories),
      };
    }),
  ];
}

/** What shoppers click: a kind, a kind of one place, a facility, a kind in a price range, a province with stock. */
function filtersFor(
  index: number,
  maker: CatalogueItem["maker"],
  categories: CatalogueItem["categories"],
): Query["filters"] {
  const [leaf, parent] = categories;
  const kind = leaf?.handle ?? "";
  switch (index % 5) {
    case 0:
      return { category: [parent?.handle ?? kind] };
    case 1:
      return { category: [kind], province: [maker.province] };
    case 2:
      return { facility: [maker.handle] };
    case 3:
      return { category: [kind], price_max: { $gte: 100_000 }, price_min: { $lte: 250_000 } };
    default:
      return { province: [maker.province], in_stock: true };
  }
}
