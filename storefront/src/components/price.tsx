import type { RupiahAmount } from "@karya/backend/src/contract/common";
import { formatRupiah } from "@/lib/format";

/** One price, or "mulai" when variants differ. Digits keep their column. */
export function Price({
  min,
  max = min,
  className,
}: {
  min: RupiahAmount;
  max?: RupiahAmount;
  className?: string;
}) {
  return (
    <span className={className}>
      {max > min ? <span className="text-xs font-normal text-ink-soft">mulai</span> : null}{" "}
      <span className="whitespace-nowrap tabular-nums">{formatRupiah(min)}</span>
    </span>
  );
}
