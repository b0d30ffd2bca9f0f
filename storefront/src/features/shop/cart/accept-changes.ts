"use server";

import { refresh } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { acceptCartChanges } from "@/lib/medusa/carts";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { readCartId, rememberCart } from "./cart-cookie";

/** Agrees to the changes that stood on the page (`accept`: "item:price:quantity", repeated), and to no others. */
export async function acceptChanges(_before: FormState, form: FormData): Promise<FormState> {
  const cartId = await readCartId();
  if (!cartId) return refusedForm("Keranjang ini sudah tidak ada. Muat ulang halaman ini.");
  const accepts = form.getAll("accept").map((value) => {
    const [item_id = "", unit_price, quantity] = String(value).split(":");
    return { item_id, unit_price: Number(unit_price), quantity: Number(quantity) };
  });
  try {
    const cart = await acceptCartChanges(cartId, { accepts });
    await rememberCart(cartId, cart.item_count);
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  } finally {
    refresh();
  }
}
