import { TransferButton } from "./transfer-button";
import type { moveFindingTransferAction } from "./move-transfer-action";

type ReleaseTransferProps = { id: string; action: typeof moveFindingTransferAction };

/** The way back for an officer who paid nothing at the bank. */
export function ReleaseTransfer({ id, action }: ReleaseTransferProps) {
  return (
    <TransferButton
      id={id}
      step="release-transfer"
      action={action}
      tone="danger"
      note="Batalkan hanya bila uangnya benar-benar belum ditransfer: sesudah itu petugas lain dapat membayarnya."
    >
      Batal, belum dibayar
    </TransferButton>
  );
}
