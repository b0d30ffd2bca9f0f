import clsx from "clsx";
import { formatCount } from "@/lib/format";

/** Units on sale; nothing for a product that never was. */
export function ListingStock({ available }: { available: number | null }) {
  if (available === null) return <span className="text-ink-faint">–</span>;
  return (
    <span className={clsx(available === 0 && "font-semibold text-mengkudu-600")}>
      {available === 0 ? "Stok habis" : `Stok ${formatCount(available)}`}
    </span>
  );
}
