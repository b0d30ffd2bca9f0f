import type { ListingVersionView } from "@karya/backend/src/contract/facility-portal";
import type { ReactNode } from "react";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { formatDimensions, formatWeight } from "@/lib/format";

/** The most telling facts of a version, for the staff who know the rest. */
export function VersionFacts({
  version,
  categoryName,
}: {
  version: ListingVersionView;
  categoryName: string | null;
}) {
  const { content, photos } = version;
  const prices = content.variants.map((variant) => variant.price).filter((price) => price > 0);
  const size = { length: content.length_cm, width: content.width_cm, height: content.height_cm };
  const rows: [string, ReactNode][] = [
    ["Kategori", categoryName ?? "Belum dipilih"],
    [
      version.status === "approved" ? "Harga yang disetujui" : "Harga",
      prices.length > 0 ? <Price min={Math.min(...prices)} max={Math.max(...prices)} /> : "Belum diisi",
    ],
    ["Varian", content.variants.length],
    ["Berat kemasan", content.weight_grams > 0 ? formatWeight(content.weight_grams) : "Belum diisi"],
    ["Ukuran kemasan", size.length * size.width * size.height > 0 ? formatDimensions(size) : "Belum diisi"],
    ["Bahan", content.materials || "Belum diisi"],
  ];
  return (
    <div className="flex flex-col gap-4">
      {photos.length > 0 ? (
        <ul className="no-scrollbar flex gap-2 overflow-x-auto">
          {photos.map((photo) => (
            <li key={photo.id} className="w-20 shrink-0">
              <Photo photo={photo} sizes="5rem" label={false} className="rounded-md" />
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="font-semibold break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
