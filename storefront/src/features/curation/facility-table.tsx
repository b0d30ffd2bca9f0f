import type { CuratedFacilityRow } from "@karya/backend/src/contract/curation";
import Link from "next/link";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatDateTime } from "@/lib/format";
import { FacilityState } from "./facility-state";

/** The facilities on a wide screen. */
export function FacilityTable({ rows }: { rows: CuratedFacilityRow[] }) {
  return (
    <Table caption="UPT" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>UPT</HeadCell>
          <HeadCell>Tempat</HeadCell>
          <HeadCell className="text-right">Produk</HeadCell>
          <HeadCell>Penjualan</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ facility, live, suspension }) => (
          <tr key={facility.id} className="hover:bg-tarum-50">
            <Cell className="min-w-64">
              <Link
                href={`/kurasi/upt/${facility.id}`}
                className="flex min-h-11 flex-col justify-center text-tarum-700"
              >
                <span className="font-semibold underline underline-offset-4">{facility.short_name}</span>
                <span className="text-ink-soft">{facility.name}</span>
              </Link>
            </Cell>
            <Cell>
              {facility.city}
              <span className="block text-ink-soft">{facility.province}</span>
            </Cell>
            <Cell numeric>{formatCount(live)}</Cell>
            <Cell>
              <FacilityState suspension={suspension} />
              {suspension ? (
                <span className="block pt-1 text-ink-soft">sejak {formatDateTime(suspension.at)}</span>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
