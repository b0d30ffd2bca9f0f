import Link from "next/link";
import type { DepositView } from "@karya/backend/src/contract/pnbp";
import { formatCount, formatDay, formatRupiah } from "@/lib/format";
import { DepositBadge } from "./deposit-badge";

/** Deposits on a phone: one sheet each, all of it leads to the deposit. */
export function DepositCards({ rows }: { rows: DepositView[] }) {
  return (
    <ul aria-label="Setoran" className="flex flex-col gap-3 lg:hidden">
      {rows.map((deposit) => (
        <li key={deposit.id} className="relative rounded-lg border border-paper-edge bg-white p-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Link
              href={`/pnbp/setoran/${deposit.id}`}
              className="font-semibold break-all text-tarum-700 after:absolute after:inset-0 after:rounded-lg"
            >
              {deposit.ntpn}
            </Link>
            <span className="font-semibold tabular-nums">{formatRupiah(deposit.amount)}</span>
          </p>
          <p className="mt-1 text-sm text-ink-soft">
            {deposit.facility.short_name} · akun {deposit.akun.code} · {formatCount(deposit.line_count)} pos
          </p>
          <p className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
            Disetor {formatDay(deposit.deposited_on)}
            <DepositBadge status={deposit.status} />
          </p>
        </li>
      ))}
    </ul>
  );
}
