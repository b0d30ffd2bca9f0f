/** The most of one thing in one order; the backend has the last word by its stock. */
export const MAX_QUANTITY = 99;

/** A quantity from a form: a whole number from 1 to 99, else null. */
export function parseQuantity(value: FormDataEntryValue | null): number | null {
  if (typeof value !== "string" || !/^\d{1,3}$/.test(value.trim())) return null;
  const quantity = Number(value);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : null;
}
