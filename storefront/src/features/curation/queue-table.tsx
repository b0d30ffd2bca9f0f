import Link from "next/link";
import type { CurationRow } from "@karya/backend/src/contract/curation";
import { Badge } from "@/components/badge";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { Cell, HeadCell, Table } from "@/components/table";
import { versionWords } from "@/features/officer/version-words";
import { formatDateTime } from "@/lib/format";

/** The queue on a wide screen. */
export function QueueTable({ rows }: { rows: CurationRow[] }) {
  return (
    <Table caption="Pengajuan produk" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>Produk</HeadCell>
          <HeadCell>UPT</HeadCell>
          <HeadCell>Kategori</HeadCell>
          <HeadCell className="text-right">Harga</HeadCell>
          <HeadCell>Diajukan</HeadCell>
          <HeadCell>Keadaan</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.version_id} className="hover:bg-tarum-50">
            <Cell className="min-w-64">
              <Link
                href={`/kurasi/${row.version_id}`}
                className="flex items-center gap-3 font-semibold text-tarum-700"
              >
                <Photo
                  photo={row.photo}
                  sizes="3rem"
                  label={false}
                  alt=""
                  className="w-12 shrink-0 rounded-sm"
                />
                <span>
                  <span className="underline underline-offset-4">{row.title}</span>
                  <span className="block text-sm font-normal text-ink-soft">
                    {row.is_change ? `Perubahan, versi ${row.version_number}` : "Produk baru"}
                  </span>
                </span>
              </Link>
            </Cell>
            <Cell>
              {row.facility.short_name}
              <span className="block text-ink-soft">{row.facility.province}</span>
            </Cell>
            <Cell>{row.category_name}</Cell>
            <Cell numeric>
              <Price min={row.price_min} max={row.price_max} />
            </Cell>
            <Cell className="whitespace-nowrap">{formatDateTime(row.submitted_at)}</Cell>
            <Cell>
              <Badge tone={versionWords[row.status].tone}>{versionWords[row.status].label}</Badge>
              {row.reviewer ? <span className="block pt-1 text-ink-soft">{row.reviewer}</span> : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
