import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatOptions, formatRupiah } from "@/lib/format";

/** What goes back, line by line. */
export function RefundItems({ refund }: { refund: RefundDetail }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Yang dikembalikan</h2>
      <Table caption="Yang dikembalikan">
        <thead>
          <tr>
            <HeadCell>Barang</HeadCell>
            <HeadCell className="hidden text-right sm:table-cell">Jumlah</HeadCell>
            <HeadCell className="text-right">Nilai</HeadCell>
          </tr>
        </thead>
        <tbody>
          {refund.items.map((item) => (
            <tr key={item.item_id}>
              <Cell className="min-w-36">
                {item.title}
                <span className="block text-ink-soft">{formatOptions(item.options)}</span>
                <span className="block sm:hidden">
                  {formatCount(item.quantity)} × {formatRupiah(item.unit_price)}
                </span>
              </Cell>
              <Cell numeric className="hidden sm:table-cell">
                {formatCount(item.quantity)} × {formatRupiah(item.unit_price)}
              </Cell>
              <Cell numeric>{formatRupiah(item.amount)}</Cell>
            </tr>
          ))}
          <tr>
            <Cell>Ongkir</Cell>
            <Cell className="hidden sm:table-cell" />
            <Cell numeric>{refund.shipping > 0 ? formatRupiah(refund.shipping) : "tidak dikembalikan"}</Cell>
          </tr>
        </tbody>
        <tfoot>
          <tr className="bg-paper-deep font-semibold">
            <Cell>Jumlah</Cell>
            <Cell className="hidden sm:table-cell" />
            <Cell numeric>{formatRupiah(refund.amount)}</Cell>
          </tr>
        </tfoot>
      </Table>
    </section>
  );
}
