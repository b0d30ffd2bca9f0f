import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import clsx from "clsx";
import { CircleAlert, CircleCheck, LoaderCircle, PencilLine } from "lucide-react";
import type { DraftSnapshot } from "./draft-saver";

type SaveStateProps = { snapshot: DraftSnapshot; zone: IndonesianTimeZone };

/** Whether what is on screen is safe. Said politely, never in the way. */
export function SaveState({ snapshot, zone }: SaveStateProps) {
  const { status, savedAt } = snapshot;
  const failed = status === "failed" || status === "conflict";
  const Icon = {
    saved: CircleCheck,
    dirty: PencilLine,
    saving: LoaderCircle,
    failed: CircleAlert,
    conflict: CircleAlert,
  }[status];
  return (
    <p
      role="status"
      className={clsx(
        "flex items-center gap-2 text-sm",
        failed ? "font-semibold text-mengkudu-600" : "text-ink-soft",
      )}
    >
      <Icon aria-hidden className={clsx("size-4 shrink-0", status === "saving" && "animate-spin")} />
      {status === "saved"
        ? savedAt === null
          ? "Semua tersimpan"
          : `Tersimpan pukul ${clock(savedAt, zone)}`
        : null}
      {status === "dirty" ? "Belum tersimpan" : null}
      {status === "saving" ? "Menyimpan…" : null}
      {failed ? "Belum tersimpan" : null}
    </p>
  );
}

function clock(at: number, timeZone: IndonesianTimeZone): string {
  return new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone })
    .format(at)
    .replace(":", ".");
}
