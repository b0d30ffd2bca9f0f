"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { facilitySession } from "../facility-session";

/** Hands the saved draft to the curators. A refusal's fields are paths within the content. */
export async function submitDraftAction(listingId: string): Promise<FormState> {
  const { portal } = await facilitySession();
  try {
    await portal.act(listingId, "submit");
  } catch (error) {
    return refusedFormOf(error);
  }
  revalidatePath("/upt", "layout");
  redirect(`/upt/produk/${encodeURIComponent(listingId)}`);
}
