import type { CatalogProduct } from "@karya/backend/src/contract/catalog";
import { Image as ImageIcon, RefreshCcw, Truck } from "lucide-react";
import { formatWeight } from "@/lib/format";

/** What a buyer asks before buying: where from, how heavy, what if it is wrong, is this a photograph. */
export function ShippingNote({ product, city }: { product: CatalogProduct; city: string }) {
  const drawn = product.photos.some((photo) => photo.is_illustration);
  const notes = [
    {
      Icon: Truck,
      text: `Dikirim dari ${city}, berat kirim ${formatWeight(product.weight_grams)}. Ongkir dihitung saat checkout.`,
    },
    {
      Icon: RefreshCcw,
      text: "Barang rusak atau tidak sesuai? Anda berhak menyampaikan keluhan dan meminta penggantian atau pengembalian dana.",
    },
    ...(drawn
      ? [
          {
            Icon: ImageIcon,
            text: "Gambar di halaman ini adalah ilustrasi, bukan foto. Warna dan motif barang dapat sedikit berbeda.",
          },
        ]
      : []),
  ];
  return (
    <ul className="mt-7 flex flex-col gap-3 border-t border-paper-edge pt-6 text-sm text-ink-soft">
      {notes.map(({ Icon, text }) => (
        <li key={text} className="flex gap-3">
          <Icon aria-hidden className="size-5 shrink-0 text-soga-600" strokeWidth={1.6} />
          {text}
        </li>
      ))}
    </ul>
  );
}
