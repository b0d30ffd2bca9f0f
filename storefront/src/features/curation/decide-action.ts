"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { curationSession } from "./curation-session";

const decisions = ["start-review", "approve", "request-changes", "reject"] as const;

/** A curator's decision on a version. Asking for changes and rejecting need a reason. */
export async function decideAction(_state: FormState, form: FormData): Promise<FormState> {
  const { desk } = await curationSession();
  const decision = decisions.find((one) => one === form.get("decision"));
  const reason = String(form.get("reason") ?? "").trim();
  if (!decision) return refusedForm("Pilih salah satu keputusan.");
  if ((decision === "request-changes" || decision === "reject") && reason.length < 10) {
    return refusedForm(null, {
      reason:
        "Tuliskan alasannya dengan jelas (paling sedikit 10 huruf), agar petugas tahu apa yang perlu dilakukan.",
    });
  }
  try {
    await desk.decide(String(form.get("version") ?? ""), decision, reason ? { reason } : {});
  } catch (error) {
    return refusedFormOf(error);
  }
  if (decision === "approve") refreshCatalog();
  revalidatePath("/kurasi", "layout");
  return doneForm;
}
