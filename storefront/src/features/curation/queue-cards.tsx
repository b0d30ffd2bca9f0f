import Link from "next/link";
import type { CurationRow } from "@karya/backend/src/contract/curation";
import { Badge } from "@/components/badge";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { versionWords } from "@/features/officer/version-words";
import { formatDateTime } from "@/lib/format";

/** The queue on a phone: one card each, all of it leads to the review. */
export function QueueCards({ rows }: { rows: CurationRow[] }) {
  return (
    <ul aria-label="Pengajuan produk" className="flex flex-col gap-3 lg:hidden">
      {rows.map((row) => (
        <li
          key={row.version_id}
          className="relative flex gap-3 rounded-lg border border-paper-edge bg-white p-3"
        >
          <Photo
            photo={row.photo}
            sizes="5rem"
            label={false}
            alt=""
            className="w-20 shrink-0 self-start rounded-md"
          />
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <Badge tone={versionWords[row.status].tone}>{versionWords[row.status].label}</Badge>
            <Link
              href={`/kurasi/${row.version_id}`}
              className="font-semibold after:absolute after:inset-0 after:rounded-lg"
            >
              {row.title}
            </Link>
            <p className="text-sm text-ink-soft">
              {row.is_change ? `Perubahan, versi ${row.version_number}` : "Produk baru"} · {row.category_name}
            </p>
            <p className="text-sm text-ink-soft">
              {row.facility.short_name}, {row.facility.province}
            </p>
            <Price min={row.price_min} max={row.price_max} className="text-sm font-semibold" />
            <p className="text-xs text-ink-soft">{formatDateTime(row.submitted_at)}</p>
            {row.reviewer ? <p className="text-sm text-ink-soft">Diperiksa {row.reviewer}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
