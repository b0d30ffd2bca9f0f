import { Search } from "lucide-react";
import Link from "next/link";
import { BrandMark } from "@/components/brand-mark";
import { HeaderSearch } from "../suggest/header-search";
import { SearchSheetLink } from "../suggest/search-sheet-link";
import { CartLink } from "./cart-link";
import { paths } from "./paths";

const links = [
  { href: paths.products, label: "Semua produk" },
  { href: `${paths.products}?urut=unggulan`, label: "Unggulan Nasional" },
  { href: paths.facilities, label: "UPT kami" },
];

export function ShopHeader() {
  return (
    <header className="sticky top-0 z-30 border-b border-paper-edge bg-paper/95 backdrop-blur-sm">
      <div className="shell flex h-16 items-center gap-4 lg:h-20 lg:gap-8">
        <Link href={paths.home} className="flex items-center gap-2.5 text-ink">
          <BrandMark className="size-7 text-jumputan-600 lg:size-8" />
          <span className="display text-lg leading-none lg:text-xl">Karya Binaan</span>
        </Link>
        <nav aria-label="Utama" className="hidden items-center gap-1 lg:flex">
          {links.map((link) => (
            <Link
              key={link.href}
              href={link.href}
              className="rounded-full px-3.5 py-2.5 font-medium hover:bg-paper-deep"
            >
              {link.label}
            </Link>
          ))}
        </nav>
        <HeaderSearch className="ml-auto hidden w-full max-w-sm lg:block" />
        <div className="ml-auto flex items-center lg:ml-0">
          <SearchSheetLink className="grid size-11 place-items-center rounded-full hover:bg-paper-deep lg:hidden">
            <Search aria-hidden className="size-5.5" />
            <span className="sr-only">Cari produk</span>
          </SearchSheetLink>
          <CartLink />
        </div>
      </div>
    </header>
  );
}
