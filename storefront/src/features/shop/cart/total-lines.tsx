import type { RupiahAmount } from "@karya/backend/src/contract/common";
import { formatRupiah } from "@/lib/format";

type TotalLinesProps = {
  subtotal: RupiahAmount;
  /** Null while no courier is chosen. */
  shipping: RupiahAmount | null;
  total: RupiahAmount;
};

export function TotalLines({ subtotal, shipping, total }: TotalLinesProps) {
  return (
    <dl className="flex flex-col gap-2 tabular-nums">
      <div className="flex justify-between gap-4">
        <dt className="text-ink-soft">Harga barang</dt>
        <dd>{formatRupiah(subtotal)}</dd>
      </div>
      <div className="flex justify-between gap-4">
        <dt className="text-ink-soft">Ongkir</dt>
        <dd>{shipping === null ? "Menurut alamat tujuan" : formatRupiah(shipping)}</dd>
      </div>
      <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-paper-edge pt-3">
        <dt className="font-semibold">Total</dt>
        <dd className="text-xl font-semibold">{formatRupiah(total)}</dd>
      </div>
    </dl>
  );
}
