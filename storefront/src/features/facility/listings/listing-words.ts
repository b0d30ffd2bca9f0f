import type { ListingListView } from "@karya/backend/src/contract/facility-portal";
import { withQuery } from "@/lib/with-query";

export const listingStatuses = [
  "draft",
  "in_curation",
  "changes_requested",
  "live",
  "rejected",
  "withdrawn",
] as const;
export type ListingStatusFilter = (typeof listingStatuses)[number];

const labels: Record<ListingStatusFilter | "", string> = {
  "": "Semua",
  draft: "Draf",
  in_curation: "Dalam Kurasi",
  changes_requested: "Perlu Perbaikan",
  live: "Tayang",
  rejected: "Ditolak",
  withdrawn: "Ditarik",
};

/** The state filters of the list, with the counts that the backend gives. */
export function listingTabs(counts: ListingListView["counts"], q: string) {
  const known: Partial<Record<ListingStatusFilter | "", number>> = { ...counts, "": counts.all };
  return (["", ...listingStatuses] as const).map((value) => ({
    value,
    label: labels[value],
    count: known[value],
    href: withQuery("/upt/produk", { status: value, q }),
  }));
}

export const untitled = "Produk tanpa nama";
