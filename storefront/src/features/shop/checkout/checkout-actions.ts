"use server";

import type { CartView } from "@karya/backend/src/contract/checkout";
import { redirect } from "next/navigation";
import { refresh } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { placeOrder, selectServices, setAddress } from "@/lib/medusa/carts";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { forgetCart, readCartId } from "../cart/cart-cookie";
import { paths } from "../frame/paths";
import {
  addressFieldNames,
  addressProblems,
  emptyAddress,
  toAddressInput,
  type AddressDraft,
} from "./address-form";
import { cheapestSelections } from "./cheapest-selections";

const noCart = () => refusedForm("Keranjang ini sudah tidak ada. Muat ulang halaman ini.");

/** Saves contact and address, then picks the cheapest courier of each parcel that has none yet. */
export async function saveAddress(_before: FormState, form: FormData): Promise<FormState> {
  const draft = readDraft(form);
  const problems = addressProblems(draft);
  if (Object.keys(problems).length > 0) return refusedForm("Periksa kembali isian yang ditandai.", problems);
  const cartId = await readCartId();
  if (!cartId) return noCart();
  try {
    const cart = await setAddress(cartId, toAddressInput(draft));
    await selectMissing(cart);
    refresh();
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  }
}

/** Sets a parcel's courier; the others keep theirs. */
export async function chooseService(_before: FormState, form: FormData): Promise<FormState> {
  const cartId = await readCartId();
  if (!cartId) return noCart();
  const selections = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith("service:")
      ? [{ facility_id: name.slice("service:".length), service: String(value) }]
      : [],
  );
  if (selections.length === 0) return refusedForm("Pilih kurir dahulu.");
  try {
    await selectServices(cartId, { selections });
    refresh();
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  }
}

/** Places the order for the total the shopper saw, and leads on to its page. */
export async function submitOrder(_before: FormState, form: FormData): Promise<FormState> {
  const cartId = await readCartId();
  if (!cartId) return noCart();
  const total = Number(form.get("expected_total"));
  if (!Number.isSafeInteger(total) || total <= 0)
    return refusedForm("Total pesanan belum terbaca. Muat ulang halaman ini.");
  let token: string;
  try {
    const language = form.get("language") === "en" ? "en" : "id";
    token = (await placeOrder(cartId, { expected_total: total, language })).token;
  } catch (error) {
    // What made it refuse (a new price, a sold-out thing) must be seen on the page now.
    refresh();
    return refusedFormOf(error);
  }
  await forgetCart();
  redirect(`${paths.order(token)}?baru=1`);
}

async function selectMissing(cart: CartView): Promise<void> {
  const selections = cheapestSelections(cart.parcels);
  if (selections.length > 0) await selectServices(cart.id, { selections });
}

function readDraft(form: FormData): AddressDraft {
  const typed = addressFieldNames.map((name) => {
    const value = form.get(name);
    return [name, typeof value === "string" ? value : ""] as const;
  });
  return { ...emptyAddress, ...Object.fromEntries(typed) };
}
