"use client";

import { ShoppingBag } from "lucide-react";
import Link from "next/link";
import { paths } from "./paths";
import { useCartCount } from "./use-cart-count";

export function CartLink() {
  const count = useCartCount();
  return (
    <Link
      href={paths.cart}
      aria-label={count > 0 ? `Keranjang, berisi ${count} barang` : "Keranjang"}
      className="relative grid size-11 place-items-center rounded-full hover:bg-paper-deep"
    >
      <ShoppingBag aria-hidden className="size-5.5" />
      <CartCount count={count} className="top-0.5 right-0" />
    </Link>
  );
}

export function CartCount({ count, className }: { count: number; className: string }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className={`absolute grid h-5 min-w-5 place-items-center rounded-full bg-jumputan-600 px-1 text-xs font-bold text-white tabular-nums ${className}`}
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
