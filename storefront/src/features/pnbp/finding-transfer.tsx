import type { FindingView } from "@karya/backend/src/contract/payments";
import { Notice } from "@/components/notice";
import { formatRupiah } from "@/lib/format";
import { moveFindingTransferAction } from "./move-transfer-action";
import { ReleaseTransfer } from "./release-transfer";
import { SettleFinding } from "./settle-finding";
import { TransferBegunNotice } from "./transfer-begun-notice";
import { TransferButton } from "./transfer-button";

type FindingTransferProps = {
  finding: Pick<FindingView, "id" | "transfer_due" | "transfer_begun" | "allowed_actions">;
};

/** The way out for late or double money that Stripe can't give back: begun before the bank, recorded after it. */
export function FindingTransfer({ finding }: FindingTransferProps) {
  const { id, transfer_due, transfer_begun, allowed_actions: actions } = finding;
  if (!transfer_begun && actions.length === 0) return null;
  return (
    <div className="mt-3 flex max-w-2xl flex-col gap-1">
      {transfer_begun ? <TransferBegunNotice begun={transfer_begun} /> : null}
      {transfer_begun && actions.length > 0 && transfer_due === null ? (
        <Notice tone="error" title="Uang ini sudah dikembalikan lewat Stripe sementara itu.">
          Jangan ditransfer: batalkan transfer ini.
        </Notice>
      ) : null}
      {actions.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-3 text-sm font-semibold">
            Bayar lewat transfer bank
          </summary>
          <div className="flex flex-col gap-6 text-sm">
            {transfer_begun && actions.includes("settle_by_hand") ? (
              <SettleFinding id={id} begun={transfer_begun.id} amount={transfer_due} />
            ) : null}
            {transfer_begun && actions.includes("release_transfer") ? (
              <ReleaseTransfer id={id} begun={transfer_begun} action={moveFindingTransferAction} />
            ) : null}
            {transfer_due !== null && actions.includes("begin_transfer") ? (
              <BeginTransfer id={id} amount={transfer_due} />
            ) : null}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function BeginTransfer({ id, amount }: { id: string; amount: number }) {
  return (
    <TransferButton
      id={id}
      step="begin-transfer"
      action={moveFindingTransferAction}
      tone="secondary"
      note={`Uang ini datang setelah pesanan dibatalkan, atau untuk kedua kalinya. Mulai sebelum ke bank: sesudah itu petugas lain tidak dapat ikut membayar ${formatRupiah(amount)} ini. Jangan kembalikan lewat dasbor Stripe sesudahnya.`}
    >
      Mulai bayar lewat transfer
    </TransferButton>
  );
}
