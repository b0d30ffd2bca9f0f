import type { RefundKind, RefundStatus } from "@karya/backend/src/contract/refund";
import type { BadgeTone } from "@/components/badge";

export const refundWords: Record<RefundStatus, { label: string; tone: BadgeTone }> = {
  requested: { label: "Menunggu keputusan", tone: "songket" },
  approved: { label: "Disetujui, sedang diproses", tone: "tarum" },
  sent: { label: "Diproses penyedia pembayaran", tone: "tarum" },
  done: { label: "Dana dikembalikan", tone: "daun" },
  failed: { label: "Gagal, perlu diperiksa", tone: "mengkudu" },
  declined: { label: "Ditolak", tone: "mengkudu" },
};

export const refundKindWords: Record<RefundKind, string> = {
  cancellation: "Kiriman dibatalkan",
  shortage: "Sebagian barang tidak dikirim",
  return: "Retur",
};
