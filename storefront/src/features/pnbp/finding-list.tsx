import type { FindingView } from "@karya/backend/src/contract/payments";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { DeskRow, DeskSection } from "./desk-section";
import { FindingTransfer } from "./finding-transfer";

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
    text: "Belum tercatat di buku besar. Minta UPT mengajukan pengembalian untuk barang yang dimaksud, seluruhnya sampai jumlah ini; boleh beberapa permintaan, juga dari UPT lain pada pesanan yang sama. Saat disetujui, pengembalian ini yang dicatat; tidak ada dana yang dikirim lagi.",
  },
  returned_at_stripe: {
    title: "Uang di luar pembayaran pesanan, dikembalikan lewat dasbor Stripe",
    text: "Uang ini datang terlambat, dua kali, atau tanpa pesanan, jadi tidak pernah dibukukan. Tidak ada yang perlu diajukan atau dikirim lagi.",
  },
  refund_failed: {
    title: "Pengembalian gagal",
    text: "Uangnya tidak sampai ke pembeli dan kembali ke saldo Stripe. Coba lagi, atau bayar lewat transfer bank, dari halaman Pengembalian. Uang yang datang terlambat atau dua kali tidak ada di sana: bayar lewat transfer bank dari bawah ini, atau kembalikan lewat dasbor Stripe, jangan keduanya.",
  },
  refund_twice: {
    title: "Pengembalian untuk permintaan yang sudah selesai atau gagal",
    text: "Stripe mengembalikan dana untuk permintaan yang sementara itu diselesaikan dengan cara lain, atau dicatat gagal. Periksa permintaannya di halaman Pengembalian: bila sudah dibayar lewat transfer bank, dana terkirim dua kali; bila sedang dibayar lewat transfer bank, batalkan transfernya; bila gagal, tekan “Coba lagi”, dan pengembalian ini yang dicatat.",
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
      {rows.map((row) => (
        <DeskRow
          key={row.id}
          title={titleOf(row)}
          amount={formatRupiah(row.amount)}
          action={<FindingTransfer finding={row} />}
        >
          {formatDateTime(row.found_at)}. {words[row.kind].text} {row.id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}

function titleOf({ kind, order_display_id }: FindingView): string {
  const { title } = words[kind];
  return order_display_id ? `${title}, pesanan #${order_display_id}` : title;
}
