"use client";

import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Badge } from "@/components/badge";
import { Photo } from "@/components/photo";
import { SelectField } from "@/components/select-field";
import { TextField } from "@/components/text-field";
import { changePhoto, fieldId, movePhoto, withoutPhoto } from "./draft-form";
import { IconButton } from "./icon-button";
import type { SectionProps } from "./section-props";

type PhotoItemProps = Pick<SectionProps, "change" | "problem"> & {
  photo: ListingContent["photos"][number];
  view: PhotoView | null;
  index: number;
  last: boolean;
  colors: string[];
};

/** One picture: its place, what it shows, and of which colour. */
export function PhotoItem({ photo, view, index, last, colors, change, problem }: PhotoItemProps) {
  const { photo_id: id } = photo;
  const number = index + 1;
  const path = (rest: string) => `photos.${index}.${rest}`;
  return (
    <li className="flex flex-col gap-3 border-t border-paper-edge pt-4 sm:flex-row sm:gap-4">
      <div className="flex shrink-0 gap-3 sm:w-28 sm:flex-col">
        <Photo
          photo={view}
          sizes="7rem"
          alt={photo.alt || `Foto ${number}`}
          label={false}
          className="w-24 rounded-md sm:w-28"
        />
        <div className="flex flex-1 flex-wrap content-start items-start justify-end gap-1 sm:justify-between">
          {index === 0 ? (
            <Badge tone="tarum" className="mr-auto">
              Sampul
            </Badge>
          ) : null}
          <span className="flex">
            <IconButton
              label={`Majukan foto ${number}`}
              disabled={index === 0}
              onClick={() => change((before) => movePhoto(before, id, -1))}
            >
              <ArrowUp aria-hidden className="size-5" />
            </IconButton>
            <IconButton
              label={`Mundurkan foto ${number}`}
              disabled={last}
              onClick={() => change((before) => movePhoto(before, id, 1))}
            >
              <ArrowDown aria-hidden className="size-5" />
            </IconButton>
            <IconButton
              label={`Hapus foto ${number}`}
              onClick={() => change((before) => withoutPhoto(before, id))}
            >
              <Trash2 aria-hidden className="size-5 text-mengkudu-600" />
            </IconButton>
          </span>
        </div>
      </div>
      <div className="flex flex-1 flex-col gap-3">
        <TextField
          id={fieldId(path("alt"))}
          label={`Keterangan foto ${number}`}
          value={photo.alt}
          maxLength={200}
          autoComplete="off"
          placeholder="Misalnya: Tunik marun dari depan"
          hint={index === 0 ? "Untuk pembeli yang tidak dapat melihat fotonya." : undefined}
          onChange={({ target }) => change((before) => changePhoto(before, id, { alt: target.value }))}
          error={problem(path("alt")) ?? problem(path("photo_id"))}
        />
        {colors.length > 0 ? (
          <SelectField
            id={fieldId(path("color"))}
            label={`Warna pada foto ${number}`}
            value={photo.color ?? ""}
            placeholder="Semua warna"
            options={colors.map((color) => ({ value: color, label: color }))}
            onChange={({ target }) =>
              change((before) => changePhoto(before, id, { color: target.value || null }))
            }
            error={problem(path("color"))}
          />
        ) : null}
      </div>
    </li>
  );
}
