"use server";

import type { ReleaseTransferInput } from "@karya/backend/src/contract/common";
import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

/** An officer of finance goes to the bank for a refund that Stripe could not make, or paid nothing there. */
export async function moveRefundTransferAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  return move(form, books.beginRefundTransfer, books.releaseRefundTransfer);
}

/** The same for late or double money. */
export async function moveFindingTransferAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  return move(form, books.beginFindingTransfer, books.releaseFindingTransfer);
}

async function move(
  form: FormData,
  begin: (id: string) => Promise<unknown>,
  release: (id: string, body: ReleaseTransferInput) => Promise<unknown>,
): Promise<FormState> {
  const id = String(form.get("id") ?? "");
  const step = form.get("step");
  try {
    if (step === "begin-transfer") await begin(id);
    else if (step === "release-transfer") await release(id, { begun: String(form.get("begun") ?? "") });
    else return refusedForm("Pilih salah satu langkah.");
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
