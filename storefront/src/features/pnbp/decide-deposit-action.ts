"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

/** National finance verifies a deposit, or rejects it with a reason. */
export async function decideDepositAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  const id = String(form.get("id") ?? "");
  const reason = String(form.get("reason") ?? "").trim();
  const rejects = form.get("decision") === "reject";
  if (rejects && reason.length < 5) {
    return refusedForm(null, { reason: "Tuliskan alasan penolakan, agar bendahara dapat memperbaikinya." });
  }
  try {
    await (rejects ? books.reject(id, reason) : books.verify(id));
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
