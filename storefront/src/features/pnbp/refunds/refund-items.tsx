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
            <HeadCell className="text-right">Jumlah</HeadCell>
            <HeadCell className="text-right">Nilai</HeadCell>
          </tr>
        </thead>
        <tbody>
          {refund.items.map((item) => (
            <tr key={item.item_id}>
              <Cell className="min-w-36">
                {item.title}
                <span className="block text-ink-soft">{formatOptions(item.options)}</span>
              </Cell>
              <Cell numeric>
                {formatCount(item.quantity)} × {formatRupiah(item.unit_price)}
              </Cell>
              <Cell numeric>{formatRupiah(item.amount)}</Cell>
            </tr>
          ))}
          <tr>
            <Cell>Ongkir</Cell>
            <Cell />
            <Cell numeric>{refund.shipping > 0 ? formatRupiah(refund.shipping) : "tidak dikembalikan"}</Cell>
          </tr>
        </tbody>
        <tfoot>
          <tr className="bg-paper-deep font-semibold">
            <Cell colSpan={2}>Jumlah</Cell>
            <Cell numeric>{formatRupiah(refund.amount)}</Cell>
          </tr>
        </tfoot>
      </Table>
    </section>
  );
}
