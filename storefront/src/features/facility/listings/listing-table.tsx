import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { ListingRow } from "@karya/backend/src/contract/facility-portal";
import Link from "next/link";
import { Photo } from "@/components/photo";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatDateTime } from "@/lib/format";
import { CuratorReason } from "./curator-reason";
import { ListingBadges } from "./listing-badges";
import { ListingPrice } from "./listing-price";
import { ListingStock } from "./listing-stock";
import { untitled } from "./listing-words";

/** The facility's products on a wide screen. */
export function ListingTable({ rows, zone }: { rows: ListingRow[]; zone: IndonesianTimeZone }) {
  return (
    <Table caption="Produk UPT" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>Produk</HeadCell>
          <HeadCell>Keadaan</HeadCell>
          <HeadCell className="text-right">Harga</HeadCell>
          <HeadCell className="text-right">Stok</HeadCell>
          <HeadCell>Terakhir diubah</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-tarum-50">
            <Cell className="min-w-72">
              <span className="flex items-center gap-3">
                <Photo
                  photo={row.photo}
                  sizes="3rem"
                  label={false}
                  alt=""
                  className="w-12 shrink-0 rounded-sm"
                />
                <span>
                  <Link
                    href={`/upt/produk/${row.id}`}
                    className="font-semibold text-tarum-700 underline underline-offset-4"
                  >
                    {row.title || untitled}
                  </Link>
                  <span className="block text-ink-soft">{row.category_name ?? "Belum ada kategori"}</span>
                </span>
              </span>
              {row.reason ? (
                <div className="mt-2 max-w-xl">
                  <CuratorReason reason={row.reason} />
                </div>
              ) : null}
            </Cell>
            <Cell>
              <ListingBadges {...row} />
            </Cell>
            <Cell numeric>
              <ListingPrice row={row} />
            </Cell>
            <Cell numeric>
              <ListingStock available={row.available} />
            </Cell>
            <Cell className="whitespace-nowrap text-ink-soft">{formatDateTime(row.updated_at, zone)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
