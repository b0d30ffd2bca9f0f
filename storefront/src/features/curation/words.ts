import type { PlacementView } from "@karya/backend/src/contract/curation";
import type { BadgeTone } from "@/components/badge";

export const placementWords: Record<PlacementView["state"], { label: string; tone: BadgeTone }> = {
  scheduled: { label: "Terjadwal", tone: "tarum" },
  active: { label: "Tampil sekarang", tone: "daun" },
  ended: { label: "Selesai", tone: "neutral" },
};
