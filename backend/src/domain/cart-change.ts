export type CartChange = {
  /** Whole rupiah for one, as the shopper saw it and as it is now. */
  price: { from: number; to: number } | null;
  /** How many were wanted and how many can be had; to 0 when none can. */
  quantity: { from: number; to: number } | null;
};

type Seen = { unit_price: number; quantity: number };
type Now = {
  unit_price: number;
  available: number;
  /** False for what is withdrawn, paused or may not be sold now. */
  sellable: boolean;
};

/** What changed since the shopper put a thing into the cart, or last agreed; null when nothing did. */
export function cartChange(seen: Seen, now: Now): CartChange | null {
  const left = now.sellable ? Math.min(now.available, seen.quantity) : 0;
  const quantity = left < seen.quantity ? { from: seen.quantity, to: left } : null;
  // What can't be had any more has no price to agree to.
  const differs = left > 0 && now.unit_price !== seen.unit_price;
  const price = differs ? { from: seen.unit_price, to: now.unit_price } : null;
  return price || quantity ? { price, quantity } : null;
}

/** Does an agreement mean exactly what changed, or did it change again meanwhile? */
export function agreesWith(change: CartChange | null, seen: Seen, agreed: Seen): boolean {
  const price = change?.price?.to ?? seen.unit_price;
  const quantity = change?.quantity?.to ?? seen.quantity;
  return agreed.quantity === quantity && (quantity === 0 || agreed.unit_price === price);
}
