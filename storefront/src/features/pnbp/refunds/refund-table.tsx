import type { RefundRow } from "@karya/backend/src/contract/refund";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { Cell, HeadCell, Table } from "@/components/table";
import { refundKindWords } from "@/features/shop/order/refund-words";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { RefundBadge } from "./refund-badge";

/** Refunds on a wide screen. */
export function RefundTable({ rows }: { rows: RefundRow[] }) {
  return (
    <Table caption="Pengembalian dana" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>Kiriman</HeadCell>
          <HeadCell>UPT</HeadCell>
          <HeadCell>Sebab</HeadCell>
          <HeadCell>Diajukan</HeadCell>
          <HeadCell className="text-right">Nilai</HeadCell>
          <HeadCell>Keadaan</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-tarum-50">
            <Cell>
              <Link
                href={`/pnbp/pengembalian/${row.id}`}
                className="font-semibold whitespace-nowrap text-tarum-700 underline underline-offset-4"
              >
                {row.consignment_number}
              </Link>
            </Cell>
            <Cell>{row.facility.short_name}</Cell>
            <Cell>{refundKindWords[row.kind]}</Cell>
            <Cell className="whitespace-nowrap">{formatDateTime(row.requested_at)}</Cell>
            <Cell numeric>{formatRupiah(row.amount)}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                <RefundBadge status={row.status} />
                {row.transferring_since ? <span>sejak {formatDateTime(row.transferring_since)}</span> : null}
                {row.open_cases > 0 ? <Badge tone="songket">Kasus terbuka</Badge> : null}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
