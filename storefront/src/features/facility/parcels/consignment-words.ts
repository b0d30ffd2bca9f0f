import type { ConsignmentListView } from "@karya/backend/src/contract/facility-portal";
import { consignmentWords } from "@/features/shop/order/order-words";
import { withQuery } from "@/lib/with-query";

/** In the order of the work. What isn't paid yet is no business of the packing table. */
export const parcelStatuses = [
  "to_pack",
  "packed",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "returned",
] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

export function parcelTabs(counts: ConsignmentListView["counts"], q: string) {
  return parcelStatuses.map((value) => ({
    value,
    label: consignmentWords[value].label,
    count: counts[value] ?? 0,
    href: withQuery("/upt/kiriman", { status: value === "to_pack" ? "" : value, q }),
  }));
}
