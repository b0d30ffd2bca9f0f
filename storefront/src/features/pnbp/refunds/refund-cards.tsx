import type { RefundRow } from "@karya/backend/src/contract/refund";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { refundKindWords } from "@/features/shop/order/refund-words";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { RefundBadge } from "./refund-badge";

/** Refunds on a phone: one sheet each, all of it leads to the refund. */
export function RefundCards({ rows }: { rows: RefundRow[] }) {
  return (
    <ul aria-label="Pengembalian dana" className="flex flex-col gap-3 lg:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative rounded-lg border border-paper-edge bg-white p-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Link
              href={`/pnbp/pengembalian/${row.id}`}
              className="font-semibold text-tarum-700 after:absolute after:inset-0 after:rounded-lg"
            >
              {row.consignment_number}
            </Link>
            <span className="font-semibold tabular-nums">{formatRupiah(row.amount)}</span>
          </p>
          <p className="mt-1 text-sm text-ink-soft">
            {row.facility.short_name} · {refundKindWords[row.kind]}
          </p>
          <p className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
            {row.transferring_since
              ? `Ditransfer sejak ${formatDateTime(row.transferring_since)}`
              : formatDateTime(row.requested_at)}
            <span className="flex flex-wrap gap-1">
              <RefundBadge status={row.status} />
              {row.open_cases > 0 ? <Badge tone="songket">Kasus terbuka</Badge> : null}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
