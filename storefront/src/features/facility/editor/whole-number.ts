/** What a person typed as a whole number. `value` is null when it isn't one; empty text is 0. */
export type WholeNumber = { text: string; value: number | null };

const grouped = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** Digits before the number is larger than any price or stock; more are a slip of the finger. */
const MAX_DIGITS = 12;

/**
 * Reads "150000", "150.000", "Rp 150.000" and "150.000,00" as 150000, and shows it grouped. A fraction, a minus or a
 * word stays as typed with no value: guessing what was meant by "12,5" would change a price.
 */
export function readWholeNumber(typed: string): WholeNumber {
  const plain = typed
    .replace(/^\s*rp\.?/i, "")
    .replace(/\s/g, "")
    .replace(/,0{1,2}$/, "");
  if (plain === "") return { text: "", value: 0 };
  if (!/^[\d.]+$/.test(plain)) return { text: typed, value: null };
  const digits = plain.replaceAll(".", "");
  if (digits === "" || digits.length > MAX_DIGITS) return { text: typed, value: null };
  const value = Number(digits);
  return { text: grouped.format(value), value };
}

/** How a number stands in its field; `blankZero` leaves a price or weight that isn't known yet empty. */
export function showWholeNumber(value: number, blankZero: boolean): string {
  return value === 0 && blankZero ? "" : grouped.format(value);
}

/** Where the caret goes after regrouping, so that as many digits stay behind it as before. */
export function caretAfter(text: string, digitsBehind: number): number {
  let seen = 0;
  let position = text.length;
  while (position > 0 && seen < digitsBehind) {
    position -= 1;
    if (/\d/.test(text.charAt(position))) seen += 1;
  }
  return position;
}
