import type { OrderView, PaymentNote } from "@karya/backend/src/contract/checkout";
import { Notice } from "@/components/notice";
import { formatDateTime, formatRupiah } from "@/lib/format";

/** Money that came late or twice: what became of it, in plain words. */
export function PaymentNotes({ notes }: { notes: OrderView["payment_notes"] }) {
  return notes.map((note) => (
    <Notice
      key={`${note.kind} ${note.at}`}
      tone={note.kind === "return_failed" ? "warning" : "info"}
      title={titles[note.kind]}
    >
      {sentence(note)}
    </Notice>
  ));
}

const titles: Record<PaymentNote["kind"], string> = {
  late_accepted: "Pembayaran masuk setelah batas waktu, dan tetap kami terima.",
  late_returned: "Pembayaran Anda kami kembalikan.",
  cancelled_returned: "Pembayaran Anda kami kembalikan.",
  double_returned: "Pembayaran kedua kami kembalikan.",
  return_failed: "Pengembalian pembayaran Anda belum berhasil.",
  returned_by_transfer: "Pembayaran Anda kami kembalikan lewat transfer bank.",
};

function sentence({ kind, amount, at }: PaymentNote): string {
  const sum = formatRupiah(amount);
  const when = formatDateTime(at);
  switch (kind) {
    case "late_accepted":
      return `Stoknya masih ada, jadi pesanan ini dibuka lagi pada ${when} dan diproses seperti biasa.`;
    case "late_returned":
      return `${sum} masuk setelah pesanan ini dibatalkan, dan barangnya tidak dapat kami sediakan lagi. Pengembaliannya dikirim pada ${when} melalui cara bayar yang sama; bank Anda mungkin memerlukan beberapa hari kerja.`;
    case "cancelled_returned":
      return `${sum} masuk setelah Anda membatalkan pesanan ini. Pengembaliannya dikirim pada ${when} melalui cara bayar yang sama; bank Anda mungkin memerlukan beberapa hari kerja.`;
    case "double_returned":
      return `Pesanan ini dibayar dua kali. ${sum} dikembalikan pada ${when} melalui cara bayar yang sama; bank Anda mungkin memerlukan beberapa hari kerja.`;
    case "returned_by_transfer":
      return `${sum} masuk setelah pesanan ini dibatalkan, atau untuk kedua kalinya, dan cara bayar yang Anda pakai tidak dapat menerimanya kembali. Keuangan Pusat mencatat transfernya kepada Anda pada ${when}.`;
    case "return_failed":
      return `${sum} yang masuk setelah pesanan ini dibatalkan, atau untuk kedua kalinya, belum sampai kembali kepada Anda: cara bayar yang Anda pakai menolaknya (${when}). Uang itu tetap milik Anda, dan Keuangan Pusat mencari cara lain. Untuk menanyakannya, balas surel pesanan ini dan sebutkan nomor pesanannya.`;
  }
}
