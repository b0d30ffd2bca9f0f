import "server-only";
import { redirect } from "next/navigation";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { signInSteps } from "@/lib/medusa/officers";
import type { Offer } from "./enrol-actions";
import { qrPicture } from "./qr-picture";

/** The secret that this sign-in is offered; the same one when the page is loaded anew. */
export async function offerOf(token: string): Promise<Offer> {
  try {
    const offer = await signInSteps(token).enrol();
    return { ...offer, qr: await qrPicture(offer.otpauth_url) };
  } catch (error) {
    if (error instanceof ApiRefusal && error.status === 401) redirect("/masuk?kedaluwarsa=1");
    throw error;
  }
}
