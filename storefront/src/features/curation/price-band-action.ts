"use server";

import { revalidatePath } from "next/cache";
import { doneForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { curationSession } from "./curation-session";

/** Decides how far facilities may move a price without curation. */
export async function priceBandAction(_state: FormState, form: FormData): Promise<FormState> {
  const { desk } = await curationSession();
  const typed = String(form.get("percent") ?? "").trim();
  const percent = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  try {
    await desk.setPriceBand({ percent, reason: String(form.get("reason") ?? "").trim() });
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/kurasi/rentang-harga");
  return doneForm;
}
