"use server";

import { revalidatePath } from "next/cache";
import { doneForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

export async function closePeriodAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  const facility = String(form.get("facility") ?? "");
  try {
    await books.closePeriod({ period: String(form.get("period") ?? ""), ...(facility && { facility }) });
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp");
  return doneForm;
}
