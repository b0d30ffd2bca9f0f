import Link from "next/link";
import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import { formatCount, formatDateTime, formatRupiah } from "@/lib/format";
import { DepositBadge } from "./deposit-badge";
import { lineWord } from "./words";

/** Lines of revenue on a phone: one sheet each, all of it leads to the trace but for the NTPN. */
export function LineCards({ rows, caption }: { rows: PnbpLine[]; caption: string }) {
  return (
    <ul aria-label={caption} className="flex flex-col gap-3 lg:hidden">
      {rows.map((line) => (
        <li key={line.id} className="relative rounded-lg border border-paper-edge bg-white p-4">
          <p className="flex items-start justify-between gap-4">
            <Link
              href={`/pnbp/pos/${line.id}`}
              className="min-w-0 font-semibold text-tarum-700 after:absolute after:inset-0 after:rounded-lg"
            >
              {line.title}
            </Link>
            <span className="font-semibold whitespace-nowrap tabular-nums">{formatRupiah(line.amount)}</span>
          </p>
          <p className="mt-1 text-sm text-ink-soft">
            {lineWord(line)} {formatCount(line.quantity)} buah · pesanan #{line.order_display_id} ·{" "}
            {line.consignment_number}
          </p>
          <p className="text-sm text-ink-soft">
            {line.facility.short_name} · akun {line.akun.code} · {formatDateTime(line.posted_at)}
          </p>
          {line.deposit ? (
            <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-paper-edge pt-2">
              <Link
                href={`/pnbp/setoran/${line.deposit.id}`}
                className="relative inline-flex min-h-11 items-center text-sm font-semibold break-all text-tarum-700 underline underline-offset-4"
              >
                {line.deposit.ntpn}
              </Link>
              <DepositBadge status={line.deposit.status} />
            </p>
          ) : (
            <p className="mt-2 border-t border-paper-edge pt-2 text-sm text-ink-soft">Belum disetor</p>
          )}
        </li>
      ))}
    </ul>
  );
}
