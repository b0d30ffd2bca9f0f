"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { facilitySession } from "../facility-session";
import { readRefundForm } from "./refund-form";

/** The staff's answer to a buyer who wants to give goods back. */
export async function answerReturnAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const id = String(form.get("id") ?? "");
  const { restock, include_shipping, reason } = readRefundForm(form);
  const accepts = form.get("answer") === "accept";
  if (accepts && restock === null) {
    return refusedForm(null, { restock: "Pilih salah satu, agar stok di toko tetap benar." });
  }
  if (!accepts && reason.length < 5) {
    return refusedForm(null, { answer: "Tuliskan alasannya untuk pembeli." });
  }
  try {
    await (accepts
      ? portal.acceptReturn(id, { include_shipping, restock: restock === true })
      : portal.refuseReturn(id, { answer: reason }));
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/upt", "layout");
  return doneForm;
}
