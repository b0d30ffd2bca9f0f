import type { FindingView } from "@karya/backend/src/contract/payments";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { CloseFinding } from "./close-finding";
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
    text: "Stripe mengembalikan dana untuk permintaan yang sementara itu diselesaikan dengan cara lain, atau dicatat gagal. Periksa permintaannya di halaman Pengembalian: bila sudah dibayar lewat transfer bank, dana terkirim dua kali: minta kembali, lalu tandai sudah diperiksa; bila sedang dibayar lewat transfer bank, batalkan transfernya; bila gagal, tekan “Coba lagi”, dan pengembalian ini yang dicatat.",
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

export function FindingList({ rows, total }: { rows: FindingView[]; total: number }) {
  return (
    <DeskSection
      title="Perlu diperiksa"
      hint="Uang di Stripe yang tidak digerakkan oleh toko ini, tidak sampai ke pembeli, atau belum dapat dibukukan."
      empty="Tidak ada yang perlu diperiksa."
      total={total}
    >
      {rows.map((row) => (
        <DeskRow
          key={row.id}
          title={titleOf(row)}
          amount={formatRupiah(row.amount)}
          action={row.may_close ? <CloseFinding id={row.id} /> : <FindingTransfer finding={row} />}
        >
          {formatDateTime(row.found_at)}. {wordsOf(row).text} {row.id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}

function titleOf(finding: FindingView): string {
  const { title } = wordsOf(finding);
  const { order_display_id } = finding;
  return order_display_id ? `${title}, pesanan #${order_display_id}` : title;
}

/** What a bank transfer besides changes about it. */
function wordsOf({ kind, beside_transfer }: FindingView): { title: string; text: string } {
  const { title, text } = words[kind];
  switch (beside_transfer && `${kind} ${beside_transfer}`) {
    case "refund_twice return":
      return {
        title: "Uang di luar pembayaran pesanan, dikembalikan dua kali",
        text: "Uang ini datang terlambat atau dua kali, dan dikembalikan lewat dasbor Stripe, sementara dibayar juga lewat transfer bank. Bila belum ditransfer, batalkan transfernya pada temuan “Pengembalian gagal”. Bila sudah, catat transfernya di sana, minta kembali yang dibayar dua kali, lalu tandai sudah diperiksa.",
      };
    case "refund_twice request":
      return {
        title: "Pengembalian lewat dasbor Stripe, dibayar dua kali",
        text: "Permintaan sebesar ini dari pesanan yang sama sudah dibayar juga lewat transfer bank: minta kembali dari pembeli. Temuan ini hilang bila permintaan berikutnya dari pesanan ini mencatatnya; sebelum itu, periksa apakah pembeli sudah membayar kembali.",
      };
    case "refund_at_stripe request":
      return {
        title,
        text: `${text} Satu permintaan dari pesanan ini dibayar, atau sedang dibayar, lewat transfer bank. Bila pengembalian ini untuk permintaan itu, batalkan transfer yang belum dibayar; bila sudah dibayar, dana terkirim dua kali dan harus diminta kembali.`,
      };
    case "refund_failed request":
      return {
        title: "Pengembalian gagal, sedang ditransfer",
        text: "Permintaannya sedang dibayar lewat transfer bank: jangan kirim lagi. Lihat siapa yang memulainya di halaman Pengembalian.",
      };
    default:
      return { title, text };
  }
}
