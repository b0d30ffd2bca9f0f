"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import type { TransferStep } from "@/lib/medusa/pnbp";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

const steps: readonly TransferStep[] = ["begin-transfer", "release-transfer"];

/** An officer of finance goes to the bank for a refund that Stripe could not make, or paid nothing there. */
export async function moveRefundTransferAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  return move(form, books.moveRefundTransfer);
}

/** The same for late or double money. */
export async function moveFindingTransferAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  return move(form, books.moveFindingTransfer);
}

async function move(
  form: FormData,
  carryOut: (id: string, step: TransferStep) => Promise<unknown>,
): Promise<FormState> {
  const step = steps.find((one) => one === form.get("step"));
  if (!step) return refusedForm("Pilih salah satu langkah.");
  try {
    await carryOut(String(form.get("id") ?? ""), step);
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  return doneForm;
}
