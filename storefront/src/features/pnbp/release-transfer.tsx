import type { TransferBegun } from "@karya/backend/src/contract/common";
import { TransferButton } from "./transfer-button";
import type { moveFindingTransferAction } from "./move-transfer-action";

type ReleaseTransferProps = { id: string; begun: TransferBegun; action: typeof moveFindingTransferAction };

/** The way back for an officer who paid nothing at the bank, or who has asked the one who began. */
export function ReleaseTransfer({ id, begun: { id: begun, by, is_mine }, action }: ReleaseTransferProps) {
  const ask = is_mine ? "" : `Tanyakan dahulu kepada ${by ?? "petugas yang memulainya"}. `;
  return (
    <TransferButton
      id={id}
      step="release-transfer"
      begun={begun}
      action={action}
      tone="danger"
      note={`${ask}Batalkan hanya bila uangnya benar-benar belum ditransfer: sesudah itu petugas lain dapat membayarnya.`}
    >
      Batal, belum dibayar
    </TransferButton>
  );
}
