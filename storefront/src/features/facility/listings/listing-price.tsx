import type { ListingRow } from "@karya/backend/src/contract/facility-portal";
import { Price } from "@/components/price";

export function ListingPrice({ row }: { row: Pick<ListingRow, "price_min" | "price_max"> }) {
  if (row.price_min === null) return <span className="text-ink-faint">Belum ada harga</span>;
  return <Price min={row.price_min} max={row.price_max ?? row.price_min} />;
}
