import { readWholeNumber } from "../editor/whole-number";

type VariantNumber = { variant_key: string; value: number };
export type VariantNumbers =
  { ok: true; numbers: VariantNumber[] } | { ok: false; fields: Record<string, string> };

/**
 * Reads the whole number that was typed for each variant; fields that aren't there are left alone.
 * @param fieldOf the name of a variant's field
 * @param sentence what stands beside a field that holds no whole number
 */
export function readVariantNumbers(
  form: FormData,
  variantKeys: readonly string[],
  fieldOf: (variantKey: string) => string,
  sentence: string,
): VariantNumbers {
  const fields: Record<string, string> = {};
  const numbers: VariantNumber[] = [];
  for (const variant_key of variantKeys) {
    const name = fieldOf(variant_key);
    const typed = form.get(name);
    if (typeof typed !== "string") continue;
    const value = typed.trim() === "" ? null : readWholeNumber(typed).value;
    if (value === null) fields[name] = sentence;
    else numbers.push({ variant_key, value });
  }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, numbers };
}

/** The backend names a variant by its place ("levels.0.stocked"); the form by its key. */
export function byVariant(
  fields: Readonly<Record<string, string>>,
  sent: readonly { variant_key: string }[],
  fieldOf: (variantKey: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const variant = sent[Number(/^\w+\.(\d+)\./.exec(path)?.[1] ?? -1)];
      return [variant ? fieldOf(variant.variant_key) : path, sentence];
    }),
  );
}
