"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { facilitySession } from "../facility-session";
import { priceField, stockField } from "./variant-fields";
import { byVariant, readVariantNumbers } from "./variant-numbers";

const keysOf = (form: FormData) => form.getAll("varian").map(String);
const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** Sets the stock of variants on sale. It holds at once, without curation. */
export async function stockAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const sentence = "Isi stok dengan bilangan bulat, misalnya 0 atau 12.";
  const read = readVariantNumbers(form, keysOf(form), stockField, sentence);
  if (!read.ok) return refusedForm(null, read.fields);
  const levels = read.numbers.map(({ variant_key, value: stocked }) => ({ variant_key, stocked }));
  const reason = text(form, "reason");
  return changed(stockField, levels, () =>
    portal.setStock(text(form, "id"), { levels, ...(reason && { reason }) }),
  );
}

/** Sets the prices of variants on sale, within the curators' band. They hold at once. */
export async function pricesAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const sentence = "Isi harga dalam rupiah bulat, misalnya 150.000.";
  const read = readVariantNumbers(form, keysOf(form), priceField, sentence);
  if (!read.ok) return refusedForm(null, read.fields);
  const prices = read.numbers.map(({ variant_key, value: price }) => ({ variant_key, price }));
  const reason = text(form, "reason");
  return changed(priceField, prices, () =>
    portal.setPrices(text(form, "id"), { prices, ...(reason && { reason }) }),
  );
}

async function changed(
  fieldOf: (variantKey: string) => string,
  sent: { variant_key: string }[],
  change: () => Promise<unknown>,
): Promise<FormState> {
  try {
    await change();
  } catch (error) {
    const { message, fields } = refusedFormOf(error);
    return refusedForm(message, byVariant(fields, sent, fieldOf));
  }
  refreshCatalog();
  revalidatePath("/upt", "layout");
  return doneForm;
}
