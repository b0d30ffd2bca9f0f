"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "../pnbp-session";
import { readTransferForm } from "../read-transfer-form";

/** National finance records the bank transfer that paid a refund which Stripe could not make. */
export async function settleRefundAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  const transfer = readTransferForm(form);
  if (transfer.reference.length < 5) {
    return refusedForm(null, { reference: "Tuliskan nomor referensi dan tanggal transfernya." });
  }
  try {
    await books.settleRefund(String(form.get("id") ?? ""), transfer);
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
