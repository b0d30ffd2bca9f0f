import type { PlacementView } from "@karya/backend/src/contract/curation";
import { Photo } from "@/components/photo";
import { formatDateTime } from "@/lib/format";
import { PlacementBadge } from "./placement-badge";
import { RemovePlacement } from "./remove-placement";

type PlacementCardsProps = { rows: PlacementView[]; mayDecide: boolean };

/** Placements on a phone. */
export function PlacementCards({ rows, mayDecide }: PlacementCardsProps) {
  return (
    <ul aria-label="Penempatan di halaman depan" className="flex flex-col gap-3 lg:hidden">
      {rows.map((placement) => (
        <li key={placement.id} className="flex gap-3 rounded-lg border border-paper-edge bg-white p-3">
          <Photo
            photo={placement.photo}
            sizes="5rem"
            label={false}
            alt=""
            className="w-20 shrink-0 self-start rounded-md"
          />
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <PlacementBadge placement={placement} />
            <p className="font-semibold">
              {placement.position}. {placement.title}
            </p>
            <p className="text-sm text-ink-soft">
              {placement.facility.short_name} · ditempatkan oleh {placement.by}
            </p>
            <p className="text-xs text-ink-soft">
              <span className="block">{formatDateTime(placement.starts_at)}</span>
              <span className="block">sampai {formatDateTime(placement.ends_at)}</span>
            </p>
            {mayDecide && placement.state !== "ended" ? (
              <div className="mt-1">
                <RemovePlacement id={placement.id} title={placement.title} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
