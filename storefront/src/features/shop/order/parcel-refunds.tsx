import type { OrderRefundView } from "@karya/backend/src/contract/refund";
import { Badge } from "@/components/badge";
import { formatDateTime, formatOptions, formatRupiah } from "@/lib/format";
import { refundKindWords, refundWords } from "./refund-words";

/** What went back of a parcel, when and how; or is on its way back. */
export function ParcelRefunds({ refunds }: { refunds: OrderRefundView[] }) {
  if (refunds.length === 0) return null;
  return (
    <section className="mt-6 border-t border-paper-edge pt-5">
      <h3 className="font-semibold">Pengembalian dana</h3>
      <ul className="mt-3 flex flex-col gap-4">
        {refunds.map((refund) => (
          <li key={refund.id} className="flex flex-col gap-1.5 rounded-md bg-paper-deep p-4">
            <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="font-semibold tabular-nums">{formatRupiah(refund.amount)}</span>
              <Badge tone={refundWords[refund.status].tone}>{buyerWords[refund.status]}</Badge>
            </p>
            <p className="text-sm text-ink-soft">
              {refundKindWords[refund.kind]}: {contents(refund)}
            </p>
            <p className="text-sm whitespace-pre-line">{refund.reason}</p>
            {refund.status === "declined" && refund.decline_reason ? (
              <p className="text-sm">Jawaban Keuangan Pusat: {refund.decline_reason}</p>
            ) : (
              <p className="text-sm text-ink-soft">{when(refund)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A failure at the provider is ours to mend: to the buyer it is still on its way. */
const buyerWords: Record<OrderRefundView["status"], string> = {
  requested: "Sedang diperiksa",
  approved: "Sedang diproses",
  sent: "Sedang diproses",
  failed: "Sedang diproses",
  transferring: "Sedang ditransfer",
  done: "Dana dikembalikan",
  declined: "Ditolak",
};

function contents({ items, shipping }: OrderRefundView): string {
  const goods = items.map((item) => {
    const options = formatOptions(item.options);
    return `${item.quantity} × ${item.title}${options ? ` (${options})` : ""}`;
  });
  return [...goods, ...(shipping > 0 ? [`ongkir ${formatRupiah(shipping)}`] : [])].join(", ");
}

function when(refund: OrderRefundView): string {
  const asked = `Diajukan ${formatDateTime(refund.requested_at)}.`;
  if (refund.status === "transferring") return `${asked} Sedang dikembalikan lewat transfer bank.`;
  if (!refund.done_at) return asked;
  if (refund.paid_by_transfer)
    return `Dibayar kembali lewat transfer bank pada ${formatDateTime(refund.done_at)}.`;
  return `Dikirim kembali melalui cara bayar yang Anda pakai pada ${formatDateTime(refund.sent_at ?? refund.done_at)}. Bank atau dompet digital dapat memerlukan beberapa hari kerja.`;
}
