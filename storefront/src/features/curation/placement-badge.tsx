import type { PlacementView } from "@karya/backend/src/contract/curation";
import { Badge } from "@/components/badge";
import { placementWords } from "./words";

/** Where a placement stands in time, and whether its product can be shown at all. */
export function PlacementBadge({ placement }: { placement: PlacementView }) {
  const { label, tone } = placementWords[placement.state];
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tone}>{label}</Badge>
      {placement.on_sale || placement.state === "ended" ? null : (
        <Badge tone="songket">Tidak dijual, tidak tampil</Badge>
      )}
    </span>
  );
}
