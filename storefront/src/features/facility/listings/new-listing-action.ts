"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { facilitySession } from "../facility-session";

/** Makes an empty draft and opens its editor. */
export async function newListingAction(): Promise<FormState> {
  const { portal } = await facilitySession();
  let id: string;
  try {
    id = (await portal.createListing()).id;
  } catch (error) {
    return refusedFormOf(error);
  }
  redirect(`/upt/produk/${encodeURIComponent(id)}/ubah`);
}
