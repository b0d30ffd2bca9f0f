import type { RefundKind, RefundStatus, RefundView } from "@karya/backend/src/contract/refund";
import type { BadgeTone } from "@/components/badge";

export const refundWords: Record<RefundStatus, { label: string; tone: BadgeTone }> = {
  requested: { label: "Menunggu keputusan", tone: "songket" },
  approved: { label: "Disetujui, sedang diproses", tone: "tarum" },
  sent: { label: "Diproses penyedia pembayaran", tone: "tarum" },
  done: { label: "Dana dikembalikan", tone: "daun" },
  failed: { label: "Gagal, perlu diperiksa", tone: "mengkudu" },
  transferring: { label: "Sedang ditransfer", tone: "songket" },
  declined: { label: "Ditolak", tone: "mengkudu" },
};

export const refundKindWords: Record<RefundKind, string> = {
  cancellation: "Kiriman dibatalkan",
  shortage: "Sebagian barang tidak dikirim",
  return: "Retur",
  allowance: "Potongan harga",
};

/** What becomes of the goods, as the facility and national finance read it. */
export function goodsWord({ kind, restock }: Pick<RefundView, "kind" | "restock">): string {
  if (kind === "allowance") return "Barang tetap di pembeli";
  return restock ? "Barang dapat dijual lagi" : "Barang tidak dijual lagi";
}
