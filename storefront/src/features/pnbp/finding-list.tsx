import type { FindingView } from "@karya/backend/src/contract/payments";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { DeskRow, DeskSection } from "./desk-section";

const words: Record<FindingView["kind"], { title: string; text: string }> = {
  stray_refunded: {
    title: "Pembayaran tanpa pesanan, dikembalikan",
    text: "Pembayaran ini menyebut pesanan yang tidak dikenal toko, jadi langsung dikembalikan.",
  },
  stray_payment: {
    title: "Pembayaran tanpa pesanan",
    text: "Dibuat di luar toko ini dengan akun Stripe yang sama. Periksa asalnya di dasbor Stripe.",
  },
  refund_at_stripe: {
    title: "Pengembalian lewat dasbor Stripe",
    text: "Belum tercatat di buku besar. Minta UPT mengajukan pengembalian untuk barang yang dimaksud, dengan jumlah yang sama persis. Saat permintaan itu disetujui, pengembalian ini yang dicatat; tidak ada dana yang dikirim lagi.",
  },
  refund_failed: {
    title: "Pengembalian gagal",
    text: "Uangnya tidak sampai ke pembeli dan kembali ke saldo Stripe. Coba lagi, atau catat transfer bank, dari halaman Pengembalian; bila tidak ada di sana, kembalikan lewat dasbor Stripe.",
  },
  payment_unknown: {
    title: "Pembayaran yang tidak dikenal Stripe",
    text: "Pembeli sudah mulai membayar, tetapi akun Stripe yang sekarang dipakai tidak mengenalnya. Cari di akun yang dipakai sebelumnya.",
  },
  payout_by_hand: {
    title: "Pencairan manual, belum dibukukan",
    text: "Stripe tidak merinci isi pencairan manual. Cocokkan dengan mutasi saldo, lalu kembalikan ke pencairan otomatis.",
  },
  payout_mismatch: {
    title: "Pencairan yang rinciannya tidak sama, belum dibukukan",
    text: "Jumlah rincian dari Stripe berbeda dari jumlah yang dicairkan. Dicoba lagi dengan sendirinya.",
  },
};

export function FindingList({ rows }: { rows: FindingView[] }) {
  return (
    <DeskSection
      title="Perlu diperiksa"
      hint="Uang di Stripe yang tidak digerakkan oleh toko ini, tidak sampai ke pembeli, atau belum dapat dibukukan."
      empty="Tidak ada yang perlu diperiksa."
      isEmpty={rows.length === 0}
    >
      {rows.map(({ id, kind, amount, order_display_id, found_at }) => (
        <DeskRow
          key={id}
          title={order_display_id ? `${words[kind].title}, pesanan #${order_display_id}` : words[kind].title}
          amount={formatRupiah(amount)}
        >
          {formatDateTime(found_at)}. {words[kind].text} {id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}
