import { createHash } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Ids are computed, not drawn: a publication that died halfway finds what it made when it runs again,
 * and a variant keeps its id through all versions (carts refer to it).
 */
export function productIdOf(listingId: string): string {
  return `prod_${digest(`product:${listingId}`, 26)}`;
}

export function variantIdsOf(listingId: string, key: string) {
  const mark = digest(`variant:${listingId}:${key}`, 26);
  return {
    variant_id: `variant_${mark}`,
    inventory_item_id: `iitem_${mark}`,
    sku: `KB-${mark.slice(0, 10)}`,
  };
}

/** A short mark of a listing, to tell two handles of the same title apart. */
export function handleMarkOf(listingId: string): string {
  return digest(`handle:${listingId}`, 5).toLowerCase();
}

function digest(text: string, length: number): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
