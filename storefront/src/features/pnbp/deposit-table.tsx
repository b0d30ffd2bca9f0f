import Link from "next/link";
import type { DepositView } from "@karya/backend/src/contract/pnbp";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatDay, formatRupiah } from "@/lib/format";
import { DepositBadge } from "./deposit-badge";

/** Deposits on a wide screen. */
export function DepositTable({ rows }: { rows: DepositView[] }) {
  return (
    <Table caption="Setoran" className="hidden lg:block">
      <thead>
        <tr>
          <HeadCell>NTPN</HeadCell>
          <HeadCell>UPT</HeadCell>
          <HeadCell>Akun</HeadCell>
          <HeadCell>Tanggal setor</HeadCell>
          <HeadCell className="text-right">Pos</HeadCell>
          <HeadCell className="text-right">Nilai</HeadCell>
          <HeadCell>Keadaan</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((deposit) => (
          <tr key={deposit.id} className="hover:bg-tarum-50">
            <Cell>
              <Link
                href={`/pnbp/setoran/${deposit.id}`}
                className="font-semibold text-tarum-700 underline underline-offset-4"
              >
                {deposit.ntpn}
              </Link>
            </Cell>
            <Cell>{deposit.facility.short_name}</Cell>
            <Cell>{deposit.akun.code}</Cell>
            <Cell className="whitespace-nowrap">{formatDay(deposit.deposited_on)}</Cell>
            <Cell numeric>{formatCount(deposit.line_count)}</Cell>
            <Cell numeric>{formatRupiah(deposit.amount)}</Cell>
            <Cell>
              <DepositBadge status={deposit.status} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
