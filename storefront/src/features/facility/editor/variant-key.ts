import type { ListingVariantContent } from "@karya/backend/src/contract/facility-portal";

const MAX = 40;

/**
 * A key for a new variant, made of its values ("marun-xl"), so that a combination taken away and added again is the
 * same variant. One that was on sale before keeps the key it had then.
 */
export function newVariantKey(
  options: Record<string, string>,
  present: readonly ListingVariantContent[],
  known: readonly ListingVariantContent[],
): string {
  const taken = new Set(present.map((variant) => variant.key));
  const before = known.find((variant) => sameOptions(variant.options, options) && !taken.has(variant.key));
  if (before) return before.key;
  for (const variant of known) taken.add(variant.key);
  const base = slug(Object.values(options).join(" ")) || "v1";
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `-${number}`;
    const key = base.slice(0, MAX - suffix.length) + suffix;
    if (!taken.has(key)) return key;
  }
}

export function sameOptions(left: Record<string, string>, right: Record<string, string>): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MAX)
    .replace(/-+$/, "");
}
