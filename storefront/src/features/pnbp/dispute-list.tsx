import type { DisputeStatus, DisputeView } from "@karya/backend/src/contract/payments";
import { Badge, type BadgeTone } from "@/components/badge";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { DeskRow, DeskSection } from "./desk-section";

const words: Record<DisputeStatus, { label: string; tone: BadgeTone }> = {
  open: { label: "Menunggu keputusan", tone: "songket" },
  won: { label: "Dimenangkan", tone: "daun" },
  lost: { label: "Kalah, dana tidak kembali", tone: "mengkudu" },
};

const reasons: Record<string, string> = {
  fraudulent: "pembeli menyatakan tidak bertransaksi",
  product_not_received: "barang dinyatakan tidak diterima",
  product_unacceptable: "barang dinyatakan tidak sesuai",
  duplicate: "dinyatakan dibayar dua kali",
  credit_not_processed: "pengembalian dinyatakan belum diterima",
  general: "tanpa alasan khusus",
};

export function DisputeList({ rows, total }: { rows: DisputeView[]; total: number }) {
  return (
    <DeskSection
      title="Sengketa"
      hint="Bank pembeli menarik kembali dananya. Bukti diserahkan lewat dasbor Stripe; pendapatan negara tidak berubah sampai ada keputusan."
      empty="Tidak ada sengketa."
      total={total}
    >
      {rows.map(({ id, order_display_id, amount, reason, status, due_by, opened_at }) => (
        <DeskRow
          key={id}
          title={order_display_id ? `Pesanan #${order_display_id}` : "Tanpa pesanan"}
          amount={formatRupiah(amount)}
          badge={<Badge tone={words[status].tone}>{words[status].label}</Badge>}
        >
          Dibuka {formatDateTime(opened_at)}, {reasons[reason] ?? reason}.
          {status === "open" && due_by ? ` Bukti paling lambat ${formatDateTime(due_by)}.` : ""} {id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}
