"use server";

import { redirect } from "next/navigation";
import type { EnrolmentView } from "@karya/backend/src/contract/officer";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { officerAccount, signInSteps } from "@/lib/medusa/officers";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { qrPicture } from "./qr-picture";
import { dropToken, keepToken, readToken } from "./session-cookies";

/** Recovery codes are shown once, right after they were made. */
export type CodesState = FormState & { codes: readonly string[] };

/** A secret with the picture that an app scans. */
export type Offer = EnrolmentView & { qr: string };
export type OfferState = FormState & { offer: Offer | null };

/** The token that a set-up may use: a sign-in under way, or an officer who is signed in. */
async function setUpToken(): Promise<string> {
  const token = (await readToken("step")) ?? (await readToken("officer"));
  if (!token) redirect("/masuk?kedaluwarsa=1");
  return token;
}

/** Puts the offered secret in force. The session goes on under a new token. */
export async function confirmEnrolmentAction(_state: CodesState, form: FormData): Promise<CodesState> {
  const code = String(form.get("code") ?? "").trim();
  if (!code) return { ...refusedForm(null, { code: "Tuliskan kode enam angka dari aplikasi." }), codes: [] };
  const token = await setUpToken();
  try {
    const enrolled = await signInSteps(token).confirm(code);
    await keepToken("officer", enrolled.token);
    await dropToken("step");
    return { ...doneForm, codes: enrolled.recovery_codes };
  } catch (error) {
    return { ...refusedFormOf(error), codes: [] };
  }
}

/** Begins to move the factor to another app; a code of the present one proves who asks. */
export async function offerAction(_state: OfferState, form: FormData): Promise<OfferState> {
  const token = await setUpToken();
  try {
    const offer = await signInSteps(token).enrol(String(form.get("code") ?? "").trim());
    return { ...doneForm, offer: { ...offer, qr: await qrPicture(offer.otpauth_url) } };
  } catch (error) {
    return { ...refusedFormOf(error), offer: null };
  }
}

export async function newRecoveryCodesAction(_state: CodesState, form: FormData): Promise<CodesState> {
  const token = await setUpToken();
  try {
    const { recovery_codes } = await officerAccount(token).newRecoveryCodes(String(form.get("code") ?? ""));
    return { ...doneForm, codes: recovery_codes };
  } catch (error) {
    return { ...refusedFormOf(error), codes: [] };
  }
}

export async function removeSecondFactorAction(_state: FormState, form: FormData): Promise<FormState> {
  const token = await setUpToken();
  try {
    await officerAccount(token).removeSecondFactor(String(form.get("code") ?? ""));
  } catch (error) {
    return refusedFormOf(error);
  }
  redirect("/keamanan");
}
