import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { ConsignmentRow } from "@karya/backend/src/contract/facility-portal";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { Cell, HeadCell, Table } from "@/components/table";
import { consignmentWords } from "@/features/shop/order/order-words";
import { formatCount, formatDateTime } from "@/lib/format";

/** Parcels on a wide screen. */
export function ParcelTable({ rows, zone }: { rows: ConsignmentRow[]; zone: IndonesianTimeZone }) {
  return (
    <Table caption="Kiriman" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>Kiriman</HeadCell>
          <HeadCell>Isi</HeadCell>
          <HeadCell>Tujuan</HeadCell>
          <HeadCell>Kurir</HeadCell>
          <HeadCell>Dibayar</HeadCell>
          <HeadCell>Keadaan</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-tarum-50">
            <Cell>
              <Link
                href={`/upt/kiriman/${row.id}`}
                // Looking at an address is logged: nothing is fetched before it is asked for.
                prefetch={false}
                className="font-semibold whitespace-nowrap text-tarum-700 underline underline-offset-4"
              >
                {row.number}
              </Link>
            </Cell>
            <Cell>
              {row.item_summary}
              <span className="block text-ink-soft">{formatCount(row.item_count)} barang</span>
            </Cell>
            <Cell>{row.destination_city}</Cell>
            <Cell>
              {row.courier} {row.service_name}
              {row.tracking_number ? (
                <span className="block text-ink-soft">Resi {row.tracking_number}</span>
              ) : null}
            </Cell>
            <Cell className="whitespace-nowrap text-ink-soft">
              {row.paid_at ? formatDateTime(row.paid_at, zone) : "–"}
            </Cell>
            <Cell>
              <Badge tone={consignmentWords[row.status].tone}>{consignmentWords[row.status].label}</Badge>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
