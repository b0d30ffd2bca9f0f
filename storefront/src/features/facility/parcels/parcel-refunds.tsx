import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { RefundView } from "@karya/backend/src/contract/refund";
import { Badge } from "@/components/badge";
import { goodsWord, refundKindWords, refundWords } from "@/features/shop/order/refund-words";
import { formatDateTime, formatOptions, formatRupiah } from "@/lib/format";

/** The parcel's refunds with where each one stands. */
export function ParcelRefunds({ refunds, zone }: { refunds: RefundView[]; zone: IndonesianTimeZone }) {
  return (
    <ul className="flex flex-col divide-y divide-paper-edge">
      {refunds.map((refund) => (
        <li key={refund.id} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">
              {refundKindWords[refund.kind]},{" "}
              <span className="tabular-nums">{formatRupiah(refund.amount)}</span>
            </span>
            <Badge tone={refundWords[refund.status].tone}>{refundWords[refund.status].label}</Badge>
          </p>
          <ul className="text-ink-soft">
            {refund.items.map((item) => (
              <li key={item.item_id} className="flex justify-between gap-4">
                <span>
                  {item.quantity} × {item.title}
                  {formatOptions(item.options) ? ` (${formatOptions(item.options)})` : ""}
                </span>
                <span className="whitespace-nowrap tabular-nums">{formatRupiah(item.amount)}</span>
              </li>
            ))}
            {refund.shipping > 0 ? (
              <li className="flex justify-between gap-4">
                <span>Ongkir</span>
                <span className="tabular-nums">{formatRupiah(refund.shipping)}</span>
              </li>
            ) : null}
          </ul>
          <p className="whitespace-pre-line">{refund.reason}</p>
          {refund.decline_reason ? (
            <p className="text-mengkudu-600">Ditolak: {refund.decline_reason}</p>
          ) : null}
          <p className="text-sm text-ink-soft">
            {goodsWord(refund)} · diajukan {formatDateTime(refund.requested_at, zone)}
            {refund.done_at ? ` · kembali ${formatDateTime(returnedAt(refund, refund.done_at), zone)}` : ""}
            {refund.paid_by_transfer ? " lewat transfer bank" : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** When the money left, which may be long before it was recorded. */
function returnedAt({ paid_by_transfer, sent_at }: RefundView, done_at: string): string {
  return paid_by_transfer ? done_at : (sent_at ?? done_at);
}
