import Link from "next/link";
import { BrandMark } from "@/components/brand-mark";
import { PatternBand } from "@/components/pattern-band";
import { paths } from "./paths";

const columns = [
  {
    title: "Belanja",
    links: [
      { href: paths.products, label: "Semua produk" },
      { href: `${paths.products}?urut=unggulan`, label: "Produk Unggulan Nasional" },
      { href: paths.facilities, label: "UPT kami" },
      { href: paths.search, label: "Cari produk" },
    ],
  },
  {
    title: "Tentang",
    links: [
      { href: `${paths.home}#cara-kerja`, label: "Cara belanja" },
      { href: `${paths.home}#ke-mana-uangnya`, label: "Ke mana uang Anda pergi" },
    ],
  },
];

export function ShopFooter() {
  return (
    <footer className="mt-20 bg-paper-deep pb-24 lg:pb-0">
      <PatternBand className="text-songket-400" />
      <div className="shell grid gap-10 py-12 md:grid-cols-[2fr_1fr_1fr]">
        <div className="max-w-sm">
          <p className="flex items-center gap-2.5">
            <BrandMark className="size-7 text-jumputan-600" />
            <span className="display text-xl">Karya Binaan</span>
          </p>
          <p className="mt-4 text-ink-soft">
            Toko nasional untuk karya warga binaan di unit pelaksana teknis (UPT) pemasyarakatan seluruh
            Indonesia.
          </p>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="font-semibold">{column.title}</h2>
            <ul className="mt-2">
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    className="inline-flex min-h-11 items-center text-ink-soft hover:text-ink hover:underline"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="shell border-t border-paper-edge py-6 text-sm text-ink-soft">
        Demi privasi, tidak ada nama maupun wajah warga binaan di toko ini. Setiap karya disebut atas nama
        kelompok kerjanya.
      </div>
    </footer>
  );
}
