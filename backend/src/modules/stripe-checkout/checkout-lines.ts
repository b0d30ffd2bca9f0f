/** A line of Stripe's page. */
export type CheckoutLine = {
  name: string;
  quantity: number;
  /** Whole rupiah. */
  unit_price: number;
};

/** Goods or shipping of one parcel. */
export type OrderLine = CheckoutLine & {
  /** The parcel's, "KB-1042-1". */
  number: string;
  /** Who sends the parcel. */
  facility: string;
};

/** Stripe takes no more in one session. */
const MOST_LINES = 100;

/** Goods and shipping as the shopper knows them, a line each; a line for each parcel where they are too many. */
export function toCheckoutLines(lines: readonly OrderLine[]): CheckoutLine[] {
  if (lines.length <= MOST_LINES)
    return lines.map(({ name, quantity, unit_price }) => ({ name, quantity, unit_price }));
  const parcels = new Map(lines.map(({ number, facility }) => [number, facility]));
  return [...parcels].map(([number, facility]) => ({
    name: `Kiriman ${number} dari ${facility}`,
    quantity: 1,
    unit_price: totalOf(lines.filter((line) => line.number === number)),
  }));
}

function totalOf(lines: readonly CheckoutLine[]): number {
  return lines.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, 0);
}
