"use server";

import { redirect } from "next/navigation";
import { refusedForm, type FormState } from "@/lib/form-state";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { getOfficer, officerAccount, signIn } from "@/lib/medusa/officers";
import { withQuery } from "@/lib/with-query";
import { dropToken, keepToken, readToken } from "./session-cookies";
import { signInTarget } from "./sign-in-target";

export type SignInState = FormState & { email: string };

/** The first step: the password. Who needs a second one is led to it, the others to their surface. */
export async function signInAction(_state: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  const wanted = String(form.get("lanjut") ?? "");
  const fields = {
    ...(email.includes("@") ? {} : { email: "Tuliskan alamat surel dinas Anda." }),
    ...(password ? {} : { password: "Tuliskan kata sandi Anda." }),
  };
  if (Object.keys(fields).length > 0) return { ...refusedForm(null, fields), email };
  let target = "/";
  try {
    const { token, stage } = await signIn(email, password);
    if (stage === "open") {
      await keepToken("officer", token);
      target = signInTarget(await getOfficer(token), wanted);
    } else {
      await keepToken("step", token);
      target = withQuery(stage === "code" ? "/masuk/kode" : "/masuk/pasang", { lanjut: wanted });
    }
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { ...refusedForm(error.message, error.fields), email };
  }
  redirect(target);
}

export async function signOutAction(): Promise<void> {
  await endSession(false);
  redirect("/masuk");
}

export async function signOutEverywhereAction(): Promise<void> {
  await endSession(true);
  redirect("/masuk");
}

/** Ends the session where it lives, so that a copy of the cookie is of no use either. */
async function endSession(everywhere: boolean): Promise<void> {
  const token = await readToken("officer");
  await dropToken("officer");
  if (!token) return;
  await officerAccount(token)
    .signOut(everywhere)
    .catch((error: unknown) => {
      // A session that is over already is what was wanted.
      if (!(error instanceof ApiRefusal && error.status === 401)) throw error;
    });
}
