"use client";

import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { FacilityHome, ListingVariantContent } from "@karya/backend/src/contract/facility-portal";
import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { Notice } from "@/components/notice";
import { CategorySection } from "./category-section";
import { CraftSection } from "./craft-section";
import { DraftNotices } from "./draft-notices";
import type { ServerDraft } from "./draft-saver";
import { EditorBar } from "./editor-bar";
import { LimitSection } from "./limit-section";
import { ParcelSection } from "./parcel-section";
import { PhotosSection } from "./photos-section";
import { ProblemSummary } from "./problem-summary";
import { TextSection } from "./text-section";
import { useDraft } from "./use-draft";
import { useSubmission } from "./use-submission";
import { VariantsSection } from "./variants-section";

type DraftEditorProps = {
  listingId: string;
  draft: ServerDraft;
  categories: FacilityHome["categories"];
  onSale: readonly ListingVariantContent[];
  zone: IndonesianTimeZone;
};

/** The whole editor. It saves by itself; the buttons are for certainty. */
export function DraftEditor({ listingId, draft: server, categories, onSale, zone }: DraftEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const draft = useDraft(listingId, server);
  const { saver, snapshot } = draft;
  const submission = useSubmission(listingId, saver, form);
  const [opening, startOpening] = useTransition();
  const shown = { ...(submission.tried ? snapshot.problems : {}), ...snapshot.refused };
  const section = {
    content: snapshot.content,
    change: saver.change,
    problem: (path: string): string | undefined => shown[path],
  };

  function preview() {
    startOpening(async () => {
      if (await saver.flush()) router.push(`/upt/produk/${listingId}/pratinjau`);
    });
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()} className="flex flex-col gap-5">
      <DraftNotices listingId={listingId} draft={draft} zone={zone} />
      {submission.message ? <Notice tone="error">{submission.message}</Notice> : null}
      {submission.tried && snapshot.status === "saved" ? (
        <ProblemSummary problems={snapshot.problems} />
      ) : null}
      <PhotosSection {...section} photos={snapshot.photos} onUploaded={saver.addPhoto} />
      <TextSection {...section} />
      <CategorySection {...section} categories={categories} />
      <VariantsSection {...section} onSale={onSale} />
      <CraftSection {...section} />
      <ParcelSection {...section} />
      <LimitSection {...section} />
      <EditorBar
        snapshot={snapshot}
        zone={zone}
        opening={opening}
        submitting={submission.pending}
        onSave={() => void saver.flush()}
        onPreview={preview}
        onSubmit={submission.submit}
      />
    </form>
  );
}
