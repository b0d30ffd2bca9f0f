"use server";

import { redirect } from "next/navigation";
import { refusedForm, type FormState } from "@/lib/form-state";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { getOfficer, signIn } from "@/lib/medusa/officers";
import { dropToken, keepToken } from "./session";

export type SignInState = FormState & { email: string };

/** Signs an officer in and opens the surface that was asked for, or the first that is theirs. */
export async function signInAction(_state: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  const fields = {
    ...(email.includes("@") ? {} : { email: "Tuliskan alamat surel dinas Anda." }),
    ...(password ? {} : { password: "Tuliskan kata sandi Anda." }),
  };
  if (Object.keys(fields).length > 0) return { ...refusedForm(null, fields), email };
  let target = "/";
  try {
    const token = await signIn(email, password);
    const officer = await getOfficer(token);
    await keepToken(token);
    const wanted = String(form.get("lanjut") ?? "");
    target =
      officer.surfaces.find((surface) => wanted === surface || wanted.startsWith(`${surface}/`)) ??
      officer.surfaces[0] ??
      "/masuk?tanpa-tugas=1";
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { ...refusedForm(error.message, error.fields), email };
  }
  redirect(target);
}

export async function signOutAction(): Promise<void> {
  await dropToken();
  redirect("/masuk");
}
