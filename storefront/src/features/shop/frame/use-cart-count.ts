"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { CART_CHANGED, readCartCount } from "../cart/cart-count";

function subscribe(notify: () => void): () => void {
  window.addEventListener(CART_CHANGED, notify);
  window.addEventListener("focus", notify);
  return () => {
    window.removeEventListener(CART_CHANGED, notify);
    window.removeEventListener("focus", notify);
  };
}

/** Things in the cart; 0 on the server and until the page is alive. */
export function useCartCount(): number {
  const pathname = usePathname();
  useEffect(() => {
    window.dispatchEvent(new Event(CART_CHANGED));
  }, [pathname]);
  return useSyncExternalStore(
    subscribe,
    () => readCartCount(document.cookie, location.href),
    () => 0,
  );
}
