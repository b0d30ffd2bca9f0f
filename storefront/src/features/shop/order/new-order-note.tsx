"use client";

import { useEffect } from "react";
import { Notice } from "@/components/notice";
import { CART_CHANGED } from "../cart/cart-count";
import { forgetAddressDraft } from "../checkout/use-address-draft";

/** On the first look at a new order: says what to keep, and forgets what the form remembered. */
export function NewOrderNote({ email }: { email: string }) {
  useEffect(() => {
    forgetAddressDraft();
    window.dispatchEvent(new Event(CART_CHANGED));
  }, []);
  return (
    <Notice tone="info" title="Simpan tautan halaman ini.">
      Siapa pun yang memegang tautannya dapat melihat pesanan ini. Tautan yang sama kami kirim ke {email}.
    </Notice>
  );
}
