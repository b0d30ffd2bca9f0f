import Link from "next/link";
import { Notice } from "@/components/notice";
import { orNotFound } from "@/features/officer/or-not-found";
import { Facts } from "@/features/pnbp/facts";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { DecideRefund } from "@/features/pnbp/refunds/decide-refund";
import { RefundBadge } from "@/features/pnbp/refunds/refund-badge";
import { RefundCases } from "@/features/pnbp/refunds/refund-cases";
import { RefundHistory } from "@/features/pnbp/refunds/refund-history";
import { RefundItems } from "@/features/pnbp/refunds/refund-items";
import { RefundTransfer } from "@/features/pnbp/refunds/refund-transfer";
import { TransferBegunNotice } from "@/features/pnbp/transfer-begun-notice";
import { goodsWord, refundKindWords } from "@/features/shop/order/refund-words";
import { formatDateTime, formatRupiah } from "@/lib/format";

export const metadata = { title: "Pengembalian dana" };

type RefundPageProps = { params: Promise<{ id: string }> };

export default async function RefundPage({ params }: RefundPageProps) {
  const { id } = await params;
  const { books } = await pnbpSession();
  const refund = await orNotFound(books.refund(id));
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col items-start gap-2">
        <Link
          href="/pnbp/pengembalian"
          className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
        >
          Pengembalian dana
        </Link>
        <h1 className="display text-2xl tabular-nums lg:text-3xl">
          {formatRupiah(refund.amount)} dari kiriman {refund.consignment_number}
        </h1>
        <RefundBadge status={refund.status} />
      </header>
      {refund.status === "failed" && refund.failure ? (
        <Notice tone="error" title="Pengembalian ini belum berhasil.">
          <p className="break-words">{refund.failure}</p>
        </Notice>
      ) : null}
      {refund.transfer_begun ? <TransferBegunNotice begun={refund.transfer_begun} /> : null}
      {refund.decline_reason ? (
        <Notice tone="warning" title="Permintaan ini ditolak.">
          {refund.decline_reason}
        </Notice>
      ) : null}
      <Facts
        rows={[
          ["UPT", refund.facility.short_name],
          ["Sebab", refundKindWords[refund.kind]],
          ["Alasan", refund.reason],
          ["Barang", goodsWord(refund)],
          ["Diajukan", `${refund.requested_by}, ${formatDateTime(refund.requested_at)}`],
          [
            "Diputuskan",
            refund.decided_at ? `${refund.decided_by}, ${formatDateTime(refund.decided_at)}` : "belum",
          ],
          [
            `Pesanan #${refund.order_display_id}`,
            `dibayar ${formatRupiah(refund.order_total)}, sudah kembali ${formatRupiah(refund.refunded_before)} sebelum ini`,
          ],
          [
            "Nomor di penyedia pembayaran",
            refund.stripe_refund_id
              ? `${refund.stripe_refund_id}${refund.sent_at ? `, ${formatDateTime(refund.sent_at)}` : ""}`
              : "belum ada",
          ],
          ...(refund.transfer_reference
            ? [["Transfer bank", refund.transfer_reference] satisfies [string, string]]
            : []),
        ]}
      />
      <DecideRefund refund={refund} />
      <RefundTransfer refund={refund} />
      <RefundItems refund={refund} />
      <RefundCases cases={refund.cases} />
      <RefundHistory history={refund.history} />
    </div>
  );
}
