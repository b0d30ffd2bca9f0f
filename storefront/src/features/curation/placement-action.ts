"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { curationSession } from "./curation-session";
import { instantInJakarta } from "./jakarta-time";

/** Puts a live listing on the home page for a window of time. */
export async function placeAction(_state: FormState, form: FormData): Promise<FormState> {
  const { desk } = await curationSession();
  const starts_at = instantInJakarta(String(form.get("starts_at") ?? ""));
  const ends_at = instantInJakarta(String(form.get("ends_at") ?? ""));
  const listing_id = String(form.get("listing_id") ?? "");
  const fields = {
    ...(listing_id ? {} : { listing_id: "Pilih produknya." }),
    ...(starts_at ? {} : { starts_at: "Isi tanggal dan jam mulai." }),
    ...(ends_at ? {} : { ends_at: "Isi tanggal dan jam selesai." }),
  };
  if (!starts_at || !ends_at || !listing_id) return refusedForm(null, fields);
  try {
    await desk.place({
      listing_id,
      slot: "home_featured",
      starts_at,
      ends_at,
      position: Number(form.get("position")),
    });
  } catch (error) {
    return refusedFormOf(error);
  }
  refreshCatalog();
  revalidatePath("/kurasi/penempatan");
  return doneForm;
}

export async function unplaceAction(_state: FormState, form: FormData): Promise<FormState> {
  const { desk } = await curationSession();
  try {
    await desk.unplace(String(form.get("id") ?? ""));
  } catch (error) {
    return refusedFormOf(error);
  }
  refreshCatalog();
  revalidatePath("/kurasi/penempatan");
  return doneForm;
}
