"use client";

import { CircleAlert, ImageUp } from "lucide-react";
import { Button } from "@/components/button";
import type { PhotoUpload } from "./photo-queue";

type UploadItemProps = { upload: PhotoUpload; onRetry: (id: number) => void; onDrop: (id: number) => void };

/** One photo on its way, or why it didn't arrive. */
export function UploadItem({ upload, onRetry, onDrop }: UploadItemProps) {
  const { id, file, status, progress, message, mayRetry } = upload;
  const percent = Math.round(progress * 100);
  return (
    <li className="flex flex-col gap-2 rounded-md border border-paper-edge p-3">
      <p className="flex min-w-0 items-center gap-2">
        {status === "failed" ? (
          <CircleAlert aria-hidden className="size-5 shrink-0 text-mengkudu-600" />
        ) : (
          <ImageUp aria-hidden className="size-5 shrink-0 text-tarum-700" />
        )}
        <span className="truncate font-semibold">{file.name}</span>
        {status === "sending" ? (
          <span className="ml-auto text-sm whitespace-nowrap text-ink-soft tabular-nums">
            {percent < 100 ? `${percent}%` : "Sedang diolah"}
          </span>
        ) : null}
        {status === "waiting" ? <span className="ml-auto text-sm text-ink-soft">Menunggu</span> : null}
      </p>
      {status === "sending" ? (
        <progress
          value={progress}
          aria-label={`Mengirim ${file.name}`}
          className="h-2 w-full accent-tarum-700"
        />
      ) : null}
      {status === "failed" ? (
        <div role="alert" className="flex flex-col gap-2">
          <p className="text-sm font-medium text-mengkudu-600">{message}</p>
          <div className="flex gap-2">
            {mayRetry ? (
              <Button tone="secondary" onClick={() => onRetry(id)}>
                Coba lagi
              </Button>
            ) : null}
            <Button tone="quiet" onClick={() => onDrop(id)}>
              Lewati foto ini
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
