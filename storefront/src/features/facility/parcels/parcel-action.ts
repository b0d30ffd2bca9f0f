"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { facilitySession } from "../facility-session";

const actions = ["pack", "ship", "deliver"] as const;

/** A parcel's next step. Shipping needs the courier's tracking number. */
export async function parcelAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const id = String(form.get("id") ?? "");
  const action = actions.find((one) => one === form.get("action"));
  if (!action) return refusedForm("Pilih salah satu tindakan.");
  const tracking_number = String(form.get("tracking_number") ?? "").trim();
  if (action === "ship" && !tracking_number) {
    return refusedForm(null, { tracking_number: "Tuliskan nomor resi seperti tertulis pada bukti kirim." });
  }
  try {
    await (action === "ship" ? portal.ship(id, { tracking_number }) : portal[action](id));
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/upt", "layout");
  return doneForm;
}
