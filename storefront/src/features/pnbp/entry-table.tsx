import type { PnbpLineTrace } from "@karya/backend/src/contract/pnbp";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatRupiah } from "@/lib/format";
import { accountLabel } from "./words";

/** The ledger entry behind a line, with its place in the facility's chain. */
export function EntryTable({ entry }: { entry: PnbpLineTrace["entry"] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Jurnal nomor {formatCount(entry.sequence)}</h2>
      <Table caption="Jurnal pada Buku Besar">
        <thead>
          <tr>
            <HeadCell>Akun buku besar</HeadCell>
            <HeadCell className="text-right">Debet</HeadCell>
            <HeadCell className="text-right">Kredit</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entry.postings.map((posting, index) => (
            <tr key={index}>
              <Cell>{accountLabel(posting.account)}</Cell>
              <Cell numeric>{posting.debit ? formatRupiah(posting.debit) : ""}</Cell>
              <Cell numeric>{posting.credit ? formatRupiah(posting.credit) : ""}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="text-sm break-all text-ink-soft">
        Segel SHA-256 jurnal ini: {entry.hash}
        <br />
        Segel jurnal sebelumnya: {entry.previous_hash ?? "tidak ada, ini jurnal pertama UPT"}
      </p>
    </section>
  );
}
