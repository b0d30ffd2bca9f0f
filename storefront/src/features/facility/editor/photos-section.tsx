"use client";

import type { PhotoView } from "@karya/backend/src/contract/catalog";
import { useState, useSyncExternalStore } from "react";
import { Panel } from "../panel";
import { COLOR_OPTION, fieldId, MAX_PHOTOS, withPhoto } from "./draft-form";
import { PhotoDrop } from "./photo-drop";
import { PhotoItem } from "./photo-item";
import { PhotoQueue } from "./photo-queue";
import type { SectionProps } from "./section-props";
import { sendPhoto } from "./send-photo";
import { UploadItem } from "./upload-item";
import { valuesOf } from "./variant-grid";

type PhotosSectionProps = SectionProps & {
  photos: readonly PhotoView[];
  onUploaded: (photo: PhotoView) => void;
};

/** The pictures: chosen from phone or disk, sent at once, then put in order and described. */
export function PhotosSection({ content, change, problem, photos, onUploaded }: PhotosSectionProps) {
  const [queue] = useState(
    () =>
      new PhotoQueue({
        send: sendPhoto,
        done: (photo) => {
          onUploaded(photo);
          change((before) => withPhoto(before, photo.id));
        },
      }),
  );
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, () => noUploads);
  const room = MAX_PHOTOS - content.photos.length - uploads.length;
  const general = problem("photos");
  return (
    <Panel title="Foto">
      <p className="text-ink-soft">
        Foto barangnya saja, tanpa orang, di tempat yang terang. Foto pertama menjadi sampul. Paling banyak{" "}
        {MAX_PHOTOS} foto, masing-masing sampai 15 MB.
      </p>
      <PhotoDrop id={fieldId("photos")} room={room} onFiles={queue.add} />
      {general ? <p className="text-sm font-medium text-mengkudu-600">{general}</p> : null}
      {uploads.length > 0 ? (
        <ul className="flex flex-col gap-2" aria-label="Foto yang sedang dikirim">
          {uploads.map((upload) => (
            <UploadItem key={upload.id} upload={upload} onRetry={queue.retry} onDrop={queue.drop} />
          ))}
        </ul>
      ) : null}
      <ol className="flex flex-col gap-4">
        {content.photos.map((photo, index) => (
          <PhotoItem
            key={photo.photo_id}
            photo={photo}
            view={photos.find(({ id }) => id === photo.photo_id) ?? null}
            index={index}
            last={index === content.photos.length - 1}
            colors={valuesOf(content, COLOR_OPTION)}
            change={change}
            problem={problem}
          />
        ))}
      </ol>
    </Panel>
  );
}

const noUploads: readonly never[] = [];
