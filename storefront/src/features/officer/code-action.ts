"use server";

import { redirect } from "next/navigation";
import { refusedForm, type FormState } from "@/lib/form-state";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { getOfficer, signInSteps } from "@/lib/medusa/officers";
import { dropToken, keepToken, readToken } from "./session-cookies";
import { signInTarget } from "./sign-in-target";

/** The second step: a code of the app, or a recovery code. */
export async function codeAction(_state: FormState, form: FormData): Promise<FormState> {
  const code = String(form.get("code") ?? "").trim();
  const recovery_code = String(form.get("recovery_code") ?? "").trim();
  if (!code && !recovery_code) return refusedForm(null, { code: "Tuliskan kode enam angka." });
  const pending = await readToken("step");
  if (!pending) redirect("/masuk?kedaluwarsa=1");
  let target = "/";
  try {
    const { token } = await signInSteps(pending).code(recovery_code ? { recovery_code } : { code });
    await keepToken("officer", token);
    await dropToken("step");
    target = signInTarget(await getOfficer(token), String(form.get("lanjut") ?? ""));
  } catch (error) {
    if (error instanceof ApiRefusal && error.status === 401) redirect("/masuk?kedaluwarsa=1");
    const refused = refusedFormOf(error);
    // The sentence of the field says it all; the other is for refusals that no field is at fault for.
    return Object.keys(refused.fields).length > 0 ? { ...refused, message: null } : refused;
  }
  redirect(target);
}
