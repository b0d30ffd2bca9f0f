import type { SetStockInput } from "@karya/backend/src/contract/facility-portal";
import { readWholeNumber } from "../editor/whole-number";

/** The stock form's fields: one per variant, named by its key. */
export const stockField = (variantKey: string) => `stok:${variantKey}`;

export type StockLevels =
  { ok: true; levels: SetStockInput["levels"] } | { ok: false; fields: Record<string, string> };

/** Reads what was typed for each variant; fields that aren't there are left alone. */
export function readStockLevels(form: FormData, variantKeys: readonly string[]): StockLevels {
  const fields: Record<string, string> = {};
  const levels: SetStockInput["levels"] = [];
  for (const variant_key of variantKeys) {
    const name = stockField(variant_key);
    const typed = form.get(name);
    if (typeof typed !== "string") continue;
    const stocked = typed.trim() === "" ? null : readWholeNumber(typed).value;
    if (stocked === null) fields[name] = "Isi stok dengan bilangan bulat, misalnya 0 atau 12.";
    else levels.push({ variant_key, stocked });
  }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, levels };
}
