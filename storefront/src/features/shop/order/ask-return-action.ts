"use server";

import { refresh } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { askReturn } from "@/lib/medusa/orders";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { readReturnItems } from "./return-form";

const SHORTEST_REASON = 10;

/** The buyer asks to give goods back. */
export async function askReturnAction(_before: FormState, form: FormData): Promise<FormState> {
  const items = readReturnItems(form);
  const reason = String(form.get("reason") ?? "").trim();
  const fields = {
    ...(items.length === 0 ? { items: "Pilih jumlah untuk paling sedikit satu barang." } : {}),
    ...(reason.length < SHORTEST_REASON
      ? { reason: "Ceritakan sedikit lebih jelas, agar petugas dapat menjawab." }
      : {}),
  };
  if (Object.keys(fields).length > 0) return refusedForm(null, fields);
  try {
    const consignment_id = String(form.get("consignment_id") ?? "");
    await askReturn(String(form.get("token") ?? ""), { consignment_id, items, reason });
  } catch (error) {
    return refusedFormOf(error);
  }
  refresh();
  return doneForm;
}
