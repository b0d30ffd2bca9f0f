import type { ListingContent } from "@karya/backend/src/contract/facility-portal";

/** True when two texts say the same: the server trims what is typed and keeps keys in an order of its own. */
export function sameContent(left: ListingContent, right: ListingContent): boolean {
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, plain(inner)]);
}
