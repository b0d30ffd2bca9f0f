"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { forgetBackup, keepBackup, readBackup, type DraftBackup } from "./draft-backup";
import { sendDraft } from "./draft-client";
import { DraftSaver, type ServerDraft } from "./draft-saver";

const DELAY_MS = 1_200;
const RETRY_MS = 8_000;

/** The draft being written: saved by itself, restored from this device, and what an earlier visit left unsaved. */
export function useDraft(listingId: string, draft: ServerDraft) {
  const [saver] = useState(
    () =>
      new DraftSaver(draft, {
        send: (content, revision) => sendDraft(listingId, content, revision),
        keep: (backup) => keepBackup(listingId, backup),
        forget: () => forgetBackup(listingId),
        now: Date.now,
        delayMs: DELAY_MS,
        retryMs: RETRY_MS,
      }),
  );
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const [older, setOlder] = useState<DraftBackup | null>(null);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    // Read after the first paint, because the server can't know what this device kept.
    const backup = readBackup(listingId);
    if (!backup || backup.versionId !== draft.versionId) return;
    queueMicrotask(() => {
      if (backup.revision !== draft.revision) return setOlder(backup);
      setRestored(true);
      saver.restore(backup);
    });
  }, [saver, listingId, draft.versionId, draft.revision]);

  useEffect(() => {
    const save = () => void saver.flush();
    const leave = () => document.visibilityState === "hidden" && save();
    window.addEventListener("online", save);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", save);
      document.removeEventListener("visibilitychange", leave);
      save();
    };
  }, [saver]);

  return {
    saver,
    snapshot,
    restored,
    older,
    useOlder: () => {
      if (older) saver.restore(older);
      setOlder(null);
    },
    dropOlder: () => {
      forgetBackup(listingId);
      setOlder(null);
    },
  };
}
