import type { PayoutView } from "@karya/backend/src/contract/payments";
import { Badge, type BadgeTone } from "@/components/badge";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { DeskRow, DeskSection } from "./desk-section";

const words: Record<PayoutView["status"], { label: string; tone: BadgeTone }> = {
  paid: { label: "Sampai di rekening", tone: "daun" },
  on_the_way: { label: "Dalam perjalanan", tone: "songket" },
  failed: { label: "Gagal", tone: "mengkudu" },
};

export function PayoutList({ rows, total }: { rows: PayoutView[]; total: number }) {
  return (
    <DeskSection
      title="Pencairan"
      hint="Sejak dana sampai di rekening bendahara, tenggat penyetoran PNBP berjalan."
      empty="Belum ada pencairan."
      total={total}
    >
      {rows.map((payout) => (
        <DeskRow
          key={payout.id}
          title={formatDateTime(payout.arrives_at)}
          amount={formatRupiah(payout.amount)}
          badge={<Badge tone={words[payout.status].tone}>{words[payout.status].label}</Badge>}
        >
          {contentsOf(payout)} {payout.id}
        </DeskRow>
      ))}
    </DeskSection>
  );
}

function contentsOf({ status, is_booked, fees, unassigned, rounding }: PayoutView): string {
  if (status === "failed") return "Tidak sampai; dananya ikut dalam pencairan berikutnya.";
  if (!is_booked) return "Belum dibukukan: rincian dari Stripe belum ada, atau belum cocok.";
  const loose =
    unassigned === 0 ? [] : [`${formatRupiah(unassigned)} tidak terkait dengan pesanan mana pun.`];
  const rounded = rounding === 0 ? [] : [`Pembulatan sen ${formatRupiah(rounding)}.`];
  return [`Biaya penyedia pembayaran ${formatRupiah(fees)}.`, ...loose, ...rounded].join(" ");
}
