import type { CuratedFacilityView } from "@karya/backend/src/contract/curation";
import { formatDateTime } from "@/lib/format";

/** Every suspension of a facility, the latest first. */
export function SuspensionHistory({ history }: Pick<CuratedFacilityView, "history">) {
  if (history.length === 0)
    return <p className="text-ink-soft">Penjualan UPT ini belum pernah dihentikan.</p>;
  return (
    <ol className="flex max-w-2xl flex-col gap-4 border-l-2 border-paper-edge pl-4">
      {history.map(({ at, by, reason, lifted }) => (
        <li key={at}>
          <p className="font-semibold">Dihentikan {formatDateTime(at)}</p>
          <p className="text-sm text-ink-soft">{by}</p>
          <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{reason}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {lifted ? `Dibuka kembali ${formatDateTime(lifted.at)} oleh ${lifted.by}` : "Masih berlaku"}
          </p>
        </li>
      ))}
    </ol>
  );
}
