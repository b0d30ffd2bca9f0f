"use client";

import type { CartItemView, CartView } from "@karya/backend/src/contract/checkout";
import { useActionState, useEffect } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { acceptChanges } from "./accept-changes";
import { CART_CHANGED } from "./cart-count";

/** What changed since the shopper filled the cart, thing by thing, and one button to agree to exactly that. */
export function CartChanges({ cart }: { cart: CartView }) {
  const [state, action, pending] = useActionState(acceptChanges, idleForm);
  useEffect(() => {
    if (state.status === "done") window.dispatchEvent(new Event(CART_CHANGED));
  }, [state]);
  const changed = cart.parcels.flatMap((parcel) => parcel.items).filter((item) => item.change !== null);
  if (changed.length === 0) return null;
  return (
    <form action={action}>
      <Notice tone="warning" title="Ada yang berubah sejak Anda mengisi keranjang">
        <ul className="mt-2 flex flex-col gap-2">
          {changed.map((item) => (
            <li key={item.id}>
              <span className="font-semibold">{item.title}</span>
              {sentences(item).map((sentence) => (
                <span key={sentence} className="block tabular-nums">
                  {sentence}
                </span>
              ))}
              <input type="hidden" name="accept" value={agreement(item)} />
            </li>
          ))}
        </ul>
        <Button type="submit" tone="secondary" pending={pending} className="mt-4 w-full sm:w-auto">
          Setuju dengan perubahan ini
        </Button>
        {state.status === "refused" && state.message ? (
          <p role="alert" className="mt-3 font-semibold">
            {state.message}
          </p>
        ) : null}
      </Notice>
    </form>
  );
}

function sentences({ change, problem }: CartItemView): string[] {
  const { price, quantity } = change ?? { price: null, quantity: null };
  return [
    ...(price ? [`Harga dari ${formatRupiah(price.from)} menjadi ${formatRupiah(price.to)} per buah`] : []),
    ...(quantity && quantity.to > 0
      ? [`Jumlah dari ${quantity.from} menjadi ${quantity.to}, sesuai sisa stok`]
      : []),
    ...(quantity?.to === 0 ? [`${problem ?? "Tidak dapat dibeli lagi."} Dikeluarkan dari keranjang.`] : []),
  ];
}

/** "item:price:quantity", as the action reads it. */
function agreement({ id, unit_price, quantity, change }: CartItemView): string {
  return `${id}:${change?.price?.to ?? unit_price}:${change?.quantity?.to ?? quantity}`;
}
