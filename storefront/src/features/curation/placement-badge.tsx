import type { PlacementView } from "@karya/backend/src/contract/curation";
import { Badge } from "@/components/badge";
import { placementWords } from "./words";

/** Where a placement stands in time, or that its product can't be shown although its time has come. */
export function PlacementBadge({ placement: { state, on_sale } }: { placement: PlacementView }) {
  if (state === "active" && !on_sale) return <Badge tone="songket">Tidak tampil, sedang tidak dijual</Badge>;
  const { label, tone } = placementWords[state];
  return <Badge tone={tone}>{label}</Badge>;
}
