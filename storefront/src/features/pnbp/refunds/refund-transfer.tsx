import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { Notice } from "@/components/notice";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { moveRefundTransferAction } from "../move-transfer-action";
import { ReleaseTransfer } from "../release-transfer";
import { TransferButton } from "../transfer-button";
import { SettleRefund } from "./settle-refund";

type RefundTransferProps = {
  refund: Pick<RefundDetail, "id" | "amount" | "allowed_actions" | "transfer_begun" | "given_back_before">;
};

/** The way out of a refund that Stripe can't make: begun before the bank, recorded after it. */
export function RefundTransfer({ refund }: RefundTransferProps) {
  const { id, amount, allowed_actions: actions, transfer_begun: begun, given_back_before: before } = refund;
  const isBegun = begun !== null && actions.includes("settle_by_hand");
  if (!isBegun && !actions.includes("begin_transfer")) return null;
  return (
    <section className="flex max-w-2xl flex-col gap-6 rounded-lg border border-paper-edge bg-white p-5">
      <h2 className="text-lg font-semibold">Bayar lewat transfer bank</h2>
      {before ? (
        <Notice
          tone="error"
          title={`Jangan transfer: sudah dikembalikan lewat dasbor Stripe pada ${formatDateTime(before.made_at)}.`}
        >
          {isBegun ? "Batalkan transfer ini, lalu tekan “Coba lagi”" : "Tekan “Coba lagi”"}: pengembalian itu
          yang dicatat, dan tidak ada dana yang dikirim lagi.
        </Notice>
      ) : null}
      {isBegun ? (
        <>
          <SettleRefund id={id} begun={begun.id} amount={amount} />
          <ReleaseTransfer id={id} begun={begun} action={moveRefundTransferAction} />
        </>
      ) : (
        <TransferButton
          id={id}
          step="begin-transfer"
          action={moveRefundTransferAction}
          tone="secondary"
          note={`Hanya bila Stripe tidak dapat mengembalikannya. Mulai sebelum ke bank: sesudah itu petugas lain tidak dapat mencoba lagi atau ikut membayar ${formatRupiah(amount)} ini. Nomor transfernya dicatat di sini sesudahnya.`}
        >
          Mulai bayar lewat transfer
        </TransferButton>
      )}
    </section>
  );
}
