import type { PayoutView } from "@karya/backend/src/contract/payments";
import { Badge, type BadgeTone } from "@/components/badge";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { DeskRow, DeskSection } from "./desk-section";

const words: Record<PayoutView["status"], { label: string; tone: BadgeTone }> = {
  paid: { label: "Sampai di rekening", tone: "daun" },
  on_the_way: { label: "Dalam perjalanan", tone: "songket" },
  failed: { label: "Gagal", tone: "mengkudu" },
};

export function PayoutList({ rows }: { rows: PayoutView[] }) {
  return (
    <DeskSection
      title="Pencairan"
      hint="Sejak dana sampai di rekening bendahara, tenggat penyetoran PNBP berjalan."
      empty="Belum ada pencairan."
      isEmpty={rows.length === 0}
    >
      {rows.map(({ id, amount, fees, unassigned, status, arrives_at }) => (
        <DeskRow
          key={id}
          title={formatDateTime(arrives_at)}
          amount={formatRupiah(amount)}
          badge={<Badge tone={words[status].tone}>{words[status].label}</Badge>}
        >
          Biaya penyedia pembayaran {formatRupiah(fees)}.
          {unassigned === 0 ? "" : ` ${formatRupiah(unassigned)} tidak terkait dengan pesanan mana pun.`} {id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}
