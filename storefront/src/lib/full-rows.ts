/**
 * The first things of a list that fill whole rows, so that no row stands half empty.
 * Fewer than one row are given as they are.
 */
export function fullRows<T>(things: readonly T[], perRow: number, most: number): readonly T[] {
  const shown = things.slice(0, most);
  const full = Math.floor(shown.length / perRow) * perRow;
  return full === 0 ? shown : shown.slice(0, full);
}
