"use server";

import { revalidatePath } from "next/cache";
import { doneForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

/** National finance has looked at a finding that nothing else makes leave. */
export async function closeFindingAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  try {
    await books.closeFinding(String(form.get("id") ?? ""));
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
