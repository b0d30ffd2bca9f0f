import type { ConsignmentStatus, PaymentState } from "@karya/backend/src/contract/checkout";
import type { BadgeTone } from "@/components/badge";

export const consignmentWords: Record<ConsignmentStatus, { label: string; tone: BadgeTone }> = {
  awaiting_payment: { label: "Menunggu Pembayaran", tone: "songket" },
  to_pack: { label: "Perlu Dikemas", tone: "tarum" },
  packed: { label: "Dikemas", tone: "tarum" },
  shipped: { label: "Dikirim", tone: "tarum" },
  delivered: { label: "Sampai", tone: "daun" },
  completed: { label: "Selesai", tone: "daun" },
  cancelled: { label: "Dibatalkan", tone: "mengkudu" },
  returned: { label: "Dikembalikan", tone: "mengkudu" },
};

/** The way of a parcel when nothing goes wrong, as a shopper reads it. */
export const usualWay: readonly { status: ConsignmentStatus; label: string }[] = [
  { status: "awaiting_payment", label: "Pesanan dibuat" },
  { status: "to_pack", label: "Pembayaran diterima" },
  { status: "packed", label: "Sudah dikemas" },
  { status: "shipped", label: "Diserahkan ke kurir" },
  { status: "delivered", label: "Sampai di alamat" },
  { status: "completed", label: "Diterima, selesai" },
];

export const paymentWords: Record<PaymentState, { title: string; text: string }> = {
  awaiting: {
    title: "Menunggu pembayaran",
    text: "Pesanan Anda sudah dibuat dan stoknya kami simpan. Selesaikan pembayaran sebelum batas waktunya.",
  },
  processing: {
    title: "Menunggu uang Anda tiba",
    text: "Belum mentransfer? Transfer ke nomor virtual account Anda sebelum batas waktunya. Sudah? Tidak ada lagi yang perlu Anda lakukan: kami mengirim surel begitu uangnya tiba.",
  },
  paid: {
    title: "Pembayaran diterima",
    text: "Terima kasih. Petugas UPT akan mengemas dan mengirim pesanan Anda.",
  },
  expired: {
    title: "Pesanan dibatalkan",
    text: "Pesanan ini dibatalkan atau tidak dibayar sampai batas waktunya. Stoknya sudah dikembalikan.",
  },
  refunded: {
    title: "Dana dikembalikan",
    text: "Pembayaran pesanan ini sudah dikembalikan. Rinciannya ada di bawah.",
  },
};
