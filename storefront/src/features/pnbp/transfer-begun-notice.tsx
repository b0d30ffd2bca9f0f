import type { TransferBegun } from "@karya/backend/src/contract/common";
import { Notice } from "@/components/notice";
import { formatDateTime } from "@/lib/format";

/** An officer is at the bank; who, is told to officers of finance, so that they can talk to each other. */
export function TransferBegunNotice({ begun: { at, by } }: { begun: TransferBegun }) {
  return (
    <Notice tone="warning" title={`Sedang dibayar lewat transfer bank sejak ${formatDateTime(at)}.`}>
      {by ? `Dimulai oleh ${by}. ` : null}
      Sampai dicatat atau dibatalkan, tidak ada petugas lain yang boleh membayarnya.
    </Notice>
  );
}
