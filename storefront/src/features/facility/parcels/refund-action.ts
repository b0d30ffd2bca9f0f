"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { facilitySession } from "../facility-session";
import { readRefundForm } from "./refund-form";

/** Cancels a parcel that can't be shipped; its money goes back once national finance has approved. */
export async function cancelParcelAction(_state: FormState, form: FormData): Promise<FormState> {
  const { reason, restock } = readRefundForm(form);
  const fields = problemsOf({ reason, restock });
  if (fields || restock === null) return refusedForm(null, fields ?? {});
  return act((portal, id) => portal.cancelParcel(id, { reason, restock }), form);
}

/** Asks that the money of some of the goods goes back. */
export async function requestRefundAction(_state: FormState, form: FormData): Promise<FormState> {
  const { reason, items, include_shipping, is_allowance, goods_amount, ...typed } = readRefundForm(form);
  // The buyer keeps the goods: nothing comes back that could be sold again.
  const restock = is_allowance ? false : typed.restock;
  const fields = {
    ...problemsOf({ reason, restock }),
    ...(items.length === 0 ? { items: "Isi jumlah untuk paling sedikit satu barang." } : {}),
    ...(is_allowance && !goods_amount ? { goods_amount: "Isi jumlah potongan harganya." } : {}),
  };
  if (Object.keys(fields).length > 0 || restock === null) return refusedForm(null, fields);
  const part = is_allowance && goods_amount ? { goods_amount } : {};
  const body = { reason, restock, items, include_shipping, ...part };
  return act((portal, id) => portal.requestRefund(id, body), form);
}

type Portal = Awaited<ReturnType<typeof facilitySession>>["portal"];

async function act(
  work: (portal: Portal, id: string) => Promise<unknown>,
  form: FormData,
): Promise<FormState> {
  const { portal } = await facilitySession();
  try {
    await work(portal, String(form.get("id") ?? ""));
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/upt", "layout");
  return doneForm;
}

function problemsOf({ reason, restock }: { reason: string; restock: boolean | null }) {
  const problems: Record<string, string> = {};
  if (reason.length < 5) problems.reason = "Tuliskan alasannya dengan singkat dan jelas.";
  if (restock === null) problems.restock = "Pilih salah satu, agar stok di toko tetap benar.";
  return Object.keys(problems).length > 0 ? problems : null;
}
