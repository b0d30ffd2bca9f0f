import type { Random } from "./random";

type Kind =
  | ("cart" | "line_item" | "variant" | "facility" | "upt" | "maker" | "handle" | "category" | "format")
  | ("listing" | "version" | "placement" | "refund" | "return" | "deposit" | "line" | "mail")
  | ("token" | "consignment" | "item" | "attempt" | "intent")
  | "outbox";

/** What one request may name: one thing of each kind. */
export type Facts = { readonly [kind in Kind]?: string };

/** What requests may name, and what no answer may tell. */
export type Known = {
  things: { readonly [kind in Kind]?: readonly string[] };
  /** Things that belong together: an order's link, its parcel, an item of that, and how it was paid. */
  orders: readonly Pick<Facts, "token" | "consignment" | "item" | "attempt" | "intent">[];
  /** Facts of somebody else: an answer that holds one of them leaks. */
  secrets: readonly string[];
};

export function factsOf(random: Random, { things, orders }: Known): Facts {
  const one = (ids: readonly string[]) => (ids.length > 0 ? random.pick(ids) : undefined);
  const picked = Object.entries(things).map(([kind, ids]) => [kind, one(ids)]);
  return { ...Object.fromEntries(picked), ...random.pick(orders) };
}

/** Which kind stands in a path after a folder, under the name of its parameter. */
const PLACES: Record<string, Kind> = {
  "carts/id": "cart",
  "line-items/line_id": "line_item",
  "by-token/token": "token",
  "pesanan/token": "token",
  "products/handle": "handle",
  "produk/handle": "handle",
  "produk/id": "listing",
  "listings/id": "listing",
  "facilities/handle": "maker",
  "upt-kami/handle": "maker",
  "facilities/id": "upt",
  "upt/id": "upt",
  "kategori/handle": "category",
  "versions/id": "version",
  "kurasi/version": "version",
  "placements/id": "placement",
  "consignments/id": "consignment",
  "kiriman/id": "consignment",
  "returns/id": "return",
  "refunds/id": "refund",
  "pengembalian/id": "refund",
  "deposits/id": "deposit",
  "setoran/id": "deposit",
  "lines/id": "line",
  "pos/id": "line",
  "mailbox/id": "mail",
  "outbox/id": "outbox",
  "unduh/format": "format",
};

/** @param route "/store/carts/[id]/parcels" @param at where "[id]" begins */
export function factAt(facts: Facts, route: string, at: number): string | undefined {
  const folder = route.slice(0, at).split("/").at(-2);
  const name = /^\[(\w+)\]/.exec(route.slice(at))?.[1];
  const kind = PLACES[`${folder}/${name}`];
  return kind && facts[kind];
}
