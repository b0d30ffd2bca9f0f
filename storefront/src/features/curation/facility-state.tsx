import type { CuratedFacilityRow } from "@karya/backend/src/contract/curation";
import { Badge } from "@/components/badge";

/** Whether a facility sells, in a word. */
export function FacilityState({ suspension }: Pick<CuratedFacilityRow, "suspension">) {
  return suspension ? <Badge tone="mengkudu">Dihentikan sementara</Badge> : <Badge tone="daun">Dibuka</Badge>;
}
