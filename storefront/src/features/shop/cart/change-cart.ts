"use server";

import { refresh } from "next/cache";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { changeItem, removeItem } from "@/lib/medusa/carts";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { readCartId, rememberCart } from "./cart-cookie";
import { parseQuantity } from "./quantity";

/** Sets an item's quantity (`quantity`), or takes it out when the pressed button says so (`remove`). */
export async function changeCart(_before: FormState, form: FormData): Promise<FormState> {
  const cartId = await readCartId();
  const itemId = String(form.get("item_id") ?? "");
  if (!cartId || !itemId) return refusedForm("Keranjang ini sudah tidak ada. Muat ulang halaman ini.");
  const remove = form.get("remove") === "1";
  const quantity = remove ? null : parseQuantity(form.get("quantity"));
  if (!remove && quantity === null) return refusedForm("Isi jumlah dengan angka 1 sampai 99.");
  try {
    const cart =
      quantity === null ? await removeItem(cartId, itemId) : await changeItem(cartId, itemId, quantity);
    await rememberCart(cartId, cart.item_count);
    refresh();
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  }
}
