import Link from "next/link";
import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatDateTime, formatRupiah } from "@/lib/format";
import { DepositBadge } from "./deposit-badge";
import { lineWord } from "./words";

/** Lines of revenue on a wide screen: below each its order line, beside it the state's receipt number. */
export function LineTable({ rows, caption }: { rows: PnbpLine[]; caption: string }) {
  return (
    <Table caption={caption} className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>Dibukukan</HeadCell>
          <HeadCell>Baris pesanan</HeadCell>
          <HeadCell>Akun</HeadCell>
          <HeadCell className="text-right">Jumlah</HeadCell>
          <HeadCell className="text-right">PNBP</HeadCell>
          <HeadCell>NTPN</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.id} className="hover:bg-tarum-50">
            <Cell className="whitespace-nowrap">{formatDateTime(line.posted_at)}</Cell>
            <Cell className="min-w-56">
              <Link
                href={`/pnbp/pos/${line.id}`}
                className="font-semibold text-tarum-700 underline underline-offset-4"
              >
                {line.title}
              </Link>
              <span className="block text-ink-soft">
                {lineWord(line)} · pesanan #{line.order_display_id} · {line.consignment_number} ·{" "}
                {line.facility.short_name}
              </span>
            </Cell>
            <Cell>{line.akun.code}</Cell>
            <Cell numeric>{formatCount(line.quantity)}</Cell>
            <Cell numeric>{formatRupiah(line.amount)}</Cell>
            <Cell className="whitespace-nowrap">
              {line.deposit ? (
                <span className="flex flex-col items-start gap-1">
                  <Link
                    href={`/pnbp/setoran/${line.deposit.id}`}
                    className="font-semibold text-tarum-700 underline underline-offset-4"
                  >
                    {line.deposit.ntpn}
                  </Link>
                  <DepositBadge status={line.deposit.status} />
                </span>
              ) : (
                <span className="text-ink-soft">Belum disetor</span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
