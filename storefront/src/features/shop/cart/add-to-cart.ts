"use server";

import type { CartView } from "@karya/backend/src/contract/checkout";
import { doneForm, refusedForm, type FormState } from "@/lib/form-state";
import { addItem, createCart } from "@/lib/medusa/carts";
import { findProduct } from "@/lib/medusa/catalog";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { pickVariant } from "../product/pick-variant";
import { rememberCart } from "./cart-cookie";
import { currentCart } from "./current-cart";
import { parseQuantity } from "./quantity";

/**
 * Puts a variant into the cart. The form names the product and the chosen values ("option:Warna"), so that it works
 * without script too; the variant is found here.
 */
export async function addToCart(_before: FormState, form: FormData): Promise<FormState> {
  const quantity = parseQuantity(form.get("quantity"));
  if (quantity === null) return refusedForm(null, { quantity: "Isi jumlah dengan angka 1 sampai 99." });
  try {
    const page = await findProduct(String(form.get("handle") ?? ""));
    if (!page) return refusedForm("Produk ini sudah tidak dijual.");
    const { product } = page;
    const selection = Object.fromEntries(
      product.option_names.map((name) => [name, String(form.get(`option:${name}`) ?? "")]),
    );
    const variant = pickVariant(product, selection);
    if (!variant) return refusedForm(`Pilih ${product.option_names.join(" dan ").toLowerCase()} dahulu.`);
    const cart = await addToLivingCart({ variant_id: variant.id, quantity, seen_price: seenPrice(form) });
    await rememberCart(cart.id, cart.item_count);
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  }
}

/** Adds to this browser's cart, or to a new one when the old one has become an order or is unknown. */
async function addToLivingCart(item: Parameters<typeof addItem>[1]): Promise<CartView> {
  const current = await currentCart();
  return addItem(current?.id ?? (await createCart()), item);
}

/** What stood on the page, which may be older than the shop: the cart then tells of the difference. */
function seenPrice(form: FormData): number | undefined {
  const price = Number(form.get("seen_price"));
  return Number.isSafeInteger(price) && price > 0 ? price : undefined;
}
