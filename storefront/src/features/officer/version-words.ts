import type { ListingVersionStatus } from "@karya/backend/src/contract/facility-portal";
import type { BadgeTone } from "@/components/badge";

/** States of a version in the words of the field. */
export const versionWords: Record<ListingVersionStatus, { label: string; tone: BadgeTone }> = {
  draft: { label: "Draf", tone: "neutral" },
  submitted: { label: "Diajukan", tone: "tarum" },
  in_review: { label: "Dalam Kurasi", tone: "songket" },
  approved: { label: "Tayang", tone: "daun" },
  superseded: { label: "Digantikan", tone: "neutral" },
  changes_requested: { label: "Perlu Perbaikan", tone: "jumputan" },
  rejected: { label: "Ditolak", tone: "mengkudu" },
  withdrawn: { label: "Ditarik", tone: "neutral" },
};

const eventWords: Record<string, string> = {
  created: "Membuat produk",
  version_created: "Membuat versi baru",
  submitted: "Mengajukan ke kurasi",
  withdrawn: "Menarik pengajuan",
  review_started: "Mulai memeriksa",
  approved: "Menyetujui",
  changes_requested: "Meminta perbaikan",
  rejected: "Menolak",
  published: "Menayangkan",
  stock_set: "Mengubah stok",
  prices_set: "Mengubah harga",
  paused: "Menghentikan penjualan sementara",
  resumed: "Menjual kembali",
};

export function eventLabel(action: string): string {
  return eventWords[action] ?? action;
}
