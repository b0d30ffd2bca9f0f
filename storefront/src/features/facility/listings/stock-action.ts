"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { facilitySession } from "../facility-session";
import { readStockLevels, stockField } from "./stock-levels";

/** Sets the stock of variants on sale. It holds at once, without curation. */
export async function stockAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const read = readStockLevels(form, form.getAll("varian").map(String));
  if (!read.ok) return refusedForm(null, read.fields);
  const reason = String(form.get("reason") ?? "").trim();
  try {
    await portal.setStock(String(form.get("id") ?? ""), { levels: read.levels, ...(reason && { reason }) });
  } catch (error) {
    const { message, fields } = refusedFormOf(error);
    return refusedForm(message, byVariant(fields, read.levels));
  }
  refreshCatalog();
  revalidatePath("/upt", "layout");
  return doneForm;
}

/** The backend names a level by its place ("levels.0.stocked"); the form by its variant. */
function byVariant(fields: FormState["fields"], levels: { variant_key: string }[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const level = levels[Number(/^levels\.(\d+)\./.exec(path)?.[1] ?? -1)];
      return [level ? stockField(level.variant_key) : path, sentence];
    }),
  );
}
