"use client";

import type { CartView } from "@karya/backend/src/contract/checkout";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { SelectField } from "@/components/select-field";
import { formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { TotalLines } from "../cart/total-lines";
import { submitOrder } from "./checkout-actions";

const mailLanguages = [
  { value: "id", label: "Bahasa Indonesia" },
  { value: "en", label: "English" },
];

/** Step 3: what it costs in all, and the one button that makes it an order. */
export function PlaceOrder({ cart }: { cart: CartView }) {
  const [state, action, pending] = useActionState(submitOrder, idleForm);
  const changed = cart.parcels.some((parcel) => parcel.items.some((item) => item.change !== null));
  const shipping = cart.parcels.every((parcel) => parcel.shipping !== null) ? cart.shipping_total : null;
  return (
    <KeptForm action={action}>
      <input type="hidden" name="expected_total" value={cart.total} />
      <TotalLines subtotal={cart.subtotal} shipping={shipping} total={cart.total} />
      <div className="mt-5">
        <SelectField label="Bahasa surel tentang pesanan" name="language" options={mailLanguages} />
      </div>
      {state.status === "refused" && state.message ? (
        <Notice tone="error" className="mt-4">
          {state.message}
        </Notice>
      ) : null}
      <Button
        type="submit"
        size="lg"
        pending={pending}
        disabled={!cart.can_place_order}
        className="mt-5 w-full max-lg:hidden"
      >
        Buat pesanan
      </Button>
      <p className="mt-3 text-sm text-ink-soft">
        {cart.can_place_order
          ? "Stok disimpan untuk Anda begitu pesanan dibuat. Pembayaran dilakukan setelahnya."
          : changed
            ? "Setujui dahulu perubahan di atas untuk membuat pesanan."
            : "Lengkapi alamat dan pengiriman untuk membuat pesanan."}
      </p>
      <div className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 bg-paper px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-bar lg:hidden">
        <p className="flex-1 leading-tight">
          <span className="block text-xs text-ink-soft">
            {shipping === null ? "Total, belum termasuk ongkir" : "Total"}
          </span>
          <span className="font-semibold tabular-nums">{formatRupiah(cart.total)}</span>
        </p>
        <Button type="submit" size="lg" pending={pending} disabled={!cart.can_place_order}>
          Buat pesanan
        </Button>
      </div>
    </KeptForm>
  );
}
