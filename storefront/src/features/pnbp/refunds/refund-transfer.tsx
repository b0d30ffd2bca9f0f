import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { formatRupiah } from "@/lib/format";
import { moveRefundTransferAction } from "../move-transfer-action";
import { ReleaseTransfer } from "../release-transfer";
import { TransferButton } from "../transfer-button";
import { SettleRefund } from "./settle-refund";

type RefundTransferProps = { refund: Pick<RefundDetail, "id" | "amount" | "allowed_actions"> };

/** The way out of a refund that Stripe can't make: begun before the bank, recorded after it. */
export function RefundTransfer({ refund: { id, amount, allowed_actions: actions } }: RefundTransferProps) {
  const isBegun = actions.includes("settle_by_hand");
  if (!isBegun && !actions.includes("begin_transfer")) return null;
  return (
    <section className="flex max-w-2xl flex-col gap-6 rounded-lg border border-paper-edge bg-white p-5">
      <h2 className="text-lg font-semibold">Bayar lewat transfer bank</h2>
      {isBegun ? (
        <>
          <SettleRefund id={id} amount={amount} />
          <ReleaseTransfer id={id} action={moveRefundTransferAction} />
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
