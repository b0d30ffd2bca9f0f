import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { ConsignmentRow } from "@karya/backend/src/contract/facility-portal";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { consignmentWords } from "@/features/shop/order/order-words";
import { formatCount, formatDateTime } from "@/lib/format";

/** Parcels on a phone. */
export function ParcelCards({ rows, zone }: { rows: ConsignmentRow[]; zone: IndonesianTimeZone }) {
  return (
    <ul className="flex flex-col gap-3 lg:hidden">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative flex flex-col gap-1 rounded-lg border border-paper-edge bg-white p-4"
        >
          <p className="flex flex-wrap items-center justify-between gap-2">
            <Link
              href={`/upt/kiriman/${row.id}`}
              // Looking at an address is logged: nothing is fetched before it is asked for.
              prefetch={false}
              className="text-lg font-semibold tabular-nums after:absolute after:inset-0 after:rounded-lg"
            >
              {row.number}
            </Link>
            <Badge tone={consignmentWords[row.status].tone}>{consignmentWords[row.status].label}</Badge>
          </p>
          <p>
            {row.item_summary} <span className="text-ink-soft">({formatCount(row.item_count)} barang)</span>
          </p>
          <p className="text-sm text-ink-soft">
            {row.courier} {row.service_name} ke {row.destination_city}
          </p>
          {row.tracking_number ? <p className="text-sm">Resi {row.tracking_number}</p> : null}
          {row.paid_at ? (
            <p className="text-sm text-ink-soft">Dibayar {formatDateTime(row.paid_at, zone)}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
