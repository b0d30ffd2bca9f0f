"use server";

import { revalidatePath } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { curationSession } from "./curation-session";

const SHORTEST = 10;

/** Takes everything of a facility off sale. Asks for the reason and for a look at what will happen. */
export async function suspendAction(_state: FormState, form: FormData): Promise<FormState> {
  const reason = String(form.get("reason") ?? "").trim();
  const fields = {
    ...(reason.length < SHORTEST
      ? {
          reason: `Tuliskan alasannya dengan jelas (paling sedikit ${SHORTEST} huruf); petugas UPT membacanya.`,
        }
      : {}),
    ...(form.get("understood") ? {} : { understood: "Centang bila Anda memahami akibatnya." }),
  };
  if (Object.keys(fields).length > 0) return refusedForm(null, fields);
  return decided((desk) => desk.suspend(String(form.get("id") ?? ""), { reason }));
}

/** Puts back on sale what was on sale before. */
export async function liftAction(_state: FormState, form: FormData): Promise<FormState> {
  return decided((desk) => desk.lift(String(form.get("id") ?? "")));
}

type Desk = Awaited<ReturnType<typeof curationSession>>["desk"];

async function decided(decide: (desk: Desk) => Promise<unknown>): Promise<FormState> {
  const { desk } = await curationSession();
  try {
    await decide(desk);
  } catch (error) {
    return refusedFormOf(error);
  }
  refreshCatalog();
  revalidatePath("/kurasi", "layout");
  return doneForm;
}
