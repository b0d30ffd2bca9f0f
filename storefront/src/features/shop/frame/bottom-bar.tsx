"use client";

import clsx from "clsx";
import { House, LayoutGrid, MapPin, Search, ShoppingBag, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { SearchSheetLink } from "../suggest/search-sheet-link";
import { CartCount } from "./cart-link";
import { hasOwnBar } from "./has-own-bar";
import { paths } from "./paths";
import { useCartCount } from "./use-cart-count";

const places: { href: string; label: string; Icon: LucideIcon }[] = [
  { href: paths.home, label: "Beranda", Icon: House },
  { href: paths.products, label: "Produk", Icon: LayoutGrid },
  { href: paths.search, label: "Cari", Icon: Search },
  { href: paths.facilities, label: "UPT", Icon: MapPin },
  { href: paths.cart, label: "Keranjang", Icon: ShoppingBag },
];

/**
 * Within reach of the thumb; gives way where the page has a bar of its own (buy, checkout), and lies beneath it where the
 * browser doesn't know how much is in the cart.
 */
export function BottomBar() {
  const pathname = usePathname();
  const count = useCartCount();
  if (hasOwnBar(pathname, count)) return null;
  return (
    <nav
      aria-label="Bawah"
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 bg-paper pb-[env(safe-area-inset-bottom)] shadow-bar lg:hidden"
    >
      {places.map(({ href, label, Icon }) => {
        const here = href === paths.home ? pathname === href : pathname.startsWith(href);
        const props = {
          "aria-current": here ? ("page" as const) : undefined,
          className: clsx(
            "relative flex h-16 flex-col items-center justify-center gap-1 text-xs font-medium",
            here ? "text-tarum-700" : "text-ink-soft",
          ),
          children: (
            <>
              <span className="relative">
                <Icon aria-hidden className="size-5.5" strokeWidth={here ? 2.2 : 1.7} />
                {href === paths.cart ? <CartCount count={count} className="-top-2 left-3" /> : null}
              </span>
              {label}
            </>
          ),
        };
        return href === paths.search ? (
          <SearchSheetLink key={href} {...props} />
        ) : (
          <Link key={href} href={href} {...props} />
        );
      })}
    </nav>
  );
}
