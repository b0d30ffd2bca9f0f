"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "../pnbp-session";

const actions = ["approve", "decline", "retry"] as const;

/** National finance approves a refund, declines it with a reason, or has it tried again. */
export async function decideRefundAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  const action = actions.find((one) => one === form.get("decision"));
  if (!action) return refusedForm("Pilih salah satu keputusan.");
  const reason = String(form.get("reason") ?? "").trim();
  if (action === "decline" && reason.length < 5) {
    return refusedForm(null, { reason: "Tuliskan alasan penolakan, agar UPT dan pembeli memahaminya." });
  }
  try {
    const body = action === "decline" ? { reason } : {};
    await books.decideRefund(String(form.get("id") ?? ""), action, body);
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
