"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { refreshCatalog } from "@/lib/refresh-catalog";
import { facilitySession } from "../facility-session";

const actions = ["withdraw", "pause", "resume", "new_version"] as const;

/** Everything on a product's page that needs one press. A new version leads on to its editor. */
export async function listingAction(_state: FormState, form: FormData): Promise<FormState> {
  const { portal } = await facilitySession();
  const id = String(form.get("id") ?? "");
  const action = actions.find((one) => one === form.get("action"));
  if (!action) return refusedForm("Pilih salah satu tindakan.");
  try {
    await (action === "new_version" ? portal.newVersion(id) : portal.act(id, action));
  } catch (error) {
    return refusedFormOf(error);
  }
  if (action === "pause" || action === "resume") refreshCatalog();
  revalidatePath("/upt", "layout");
  if (action === "new_version") redirect(`/upt/produk/${encodeURIComponent(id)}/ubah`);
  return doneForm;
}
