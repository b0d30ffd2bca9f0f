"use client";

import clsx from "clsx";
import { Camera } from "lucide-react";
import { useState, type DragEvent } from "react";

type PhotoDropProps = {
  id: string;
  /** How many more may come. */
  room: number;
  onFiles: (files: File[]) => void;
};

/** Opens the phone's camera and gallery or the disk; on a wide screen files can be dropped on it too. */
export function PhotoDrop({ id, room, onFiles }: PhotoDropProps) {
  const [over, setOver] = useState(false);
  const [cut, setCut] = useState(0);

  function take(files: readonly File[]) {
    setCut(Math.max(0, files.length - room));
    onFiles(files.slice(0, Math.max(0, room)));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  }

  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          "relative flex min-h-28 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border-2 border-dashed p-4 text-center",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tarum-600",
          over ? "border-tarum-600 bg-tarum-50" : "border-line-strong bg-paper hover:border-ink",
          room <= 0 && "opacity-55",
        )}
      >
        <Camera aria-hidden className="size-7 text-tarum-700" strokeWidth={1.5} />
        <span className="font-semibold text-tarum-700">Tambah foto</span>
        <span className="text-sm text-ink-soft">
          {room > 0 ? "Dari kamera, galeri, atau komputer" : "Jumlah foto sudah paling banyak"}
        </span>
        <input
          id={id}
          type="file"
          name="photo"
          accept="image/*"
          multiple
          disabled={room <= 0}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            // The same file may be chosen again after it was removed.
            target.value = "";
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      <p role="status" className="text-sm font-medium text-mengkudu-600">
        {cut > 0 ? `${cut} foto tidak ikut, karena jumlahnya sudah paling banyak.` : ""}
      </p>
    </div>
  );
}
