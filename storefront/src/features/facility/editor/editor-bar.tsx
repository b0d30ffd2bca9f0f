"use client";

import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import { Button } from "@/components/button";
import type { DraftSnapshot } from "./draft-saver";
import { SaveState } from "./save-state";

type EditorBarProps = {
  snapshot: DraftSnapshot;
  zone: IndonesianTimeZone;
  opening: boolean;
  submitting: boolean;
  onSave: () => void;
  onPreview: () => void;
  onSubmit: () => void;
};

/** Stays at the lower edge, in reach of the thumb. */
export function EditorBar({
  snapshot,
  zone,
  opening,
  submitting,
  onSave,
  onPreview,
  onSubmit,
}: EditorBarProps) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-col gap-2 border-t border-paper-edge bg-paper px-4 py-2 shadow-bar sm:flex-row sm:items-center sm:py-3 md:-mx-8 md:px-8">
      <div className="flex items-center justify-between gap-3 sm:mr-auto">
        <SaveState snapshot={snapshot} zone={zone} />
        <Button tone="quiet" onClick={onSave} className="px-0 sm:px-3">
          Simpan draf
        </Button>
      </div>
      <div className="grid grid-cols-[auto_1fr] gap-2 sm:flex">
        <Button tone="secondary" onClick={onPreview} pending={opening}>
          Pratinjau
        </Button>
        <Button onClick={onSubmit} pending={submitting}>
          Ajukan ke kurasi
        </Button>
      </div>
    </div>
  );
}
