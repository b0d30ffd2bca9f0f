"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pnbpSession } from "./pnbp-session";

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** The treasurer writes down what was paid to the state, with the evidence. */
export async function recordDepositAction(_state: FormState, form: FormData): Promise<FormState> {
  const { books } = await pnbpSession();
  const evidence = form.get("evidence");
  const ntb = text(form, "ntb");
  const payload = {
    akun: text(form, "akun"),
    kode_billing: text(form, "kode_billing"),
    ntpn: text(form, "ntpn"),
    ...(ntb && { ntb }),
    amount: Number(text(form, "amount")),
    deposited_on: text(form, "deposited_on"),
    line_ids: form.getAll("line").map(String),
  };
  const body = new FormData();
  body.set("payload", JSON.stringify(payload));
  // A missing file goes on as missing: the backend names it together with every other field.
  if (evidence instanceof File && evidence.size > 0) body.set("evidence", evidence);
  let id: string;
  try {
    id = (await books.recordDeposit(body)).id;
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/pnbp", "layout");
  redirect(`/pnbp/setoran/${id}`);
}
