"use client";

import type { PhotoView } from "@karya/backend/src/contract/catalog";
import clsx from "clsx";
import { useRef, useState } from "react";
import { Photo } from "@/components/photo";

/** Swiped with the thumb on a phone; chosen from small pictures on a wide screen. Remount it (key) for another colour. */
export function Gallery({ photos, soldOut }: { photos: readonly PhotoView[]; soldOut: boolean }) {
  const strip = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);

  function show(index: number) {
    const element = strip.current;
    if (element) element.scrollTo({ left: index * element.clientWidth, behavior: "smooth" });
  }

  return (
    <div className={clsx("relative", photos.length > 1 && "lg:grid lg:grid-cols-[5rem_1fr] lg:gap-4")}>
      <div className="relative lg:order-2">
        <ul
          ref={strip}
          tabIndex={photos.length > 1 ? 0 : undefined}
          aria-label="Gambar produk"
          onScroll={(event) => {
            const { scrollLeft, clientWidth } = event.currentTarget;
            if (clientWidth > 0) setCurrent(Math.round(scrollLeft / clientWidth));
          }}
          className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto lg:rounded-lg"
        >
          {(photos.length > 0 ? photos : [null]).map((photo, index) => (
            <li key={photo?.id ?? "none"} className="w-full shrink-0 snap-center">
              <Photo photo={photo} sizes="(min-width: 1024px) 38rem, 100vw" eager={index === 0} />
            </li>
          ))}
        </ul>
        {photos.length > 1 ? (
          <p className="absolute right-3 bottom-3 rounded-full bg-paper/90 px-2.5 py-1 text-xs font-medium tabular-nums lg:hidden">
            {current + 1} / {photos.length}
          </p>
        ) : null}
        {soldOut ? (
          <p className="absolute top-3 left-3 rounded-full bg-ink px-3.5 py-1.5 text-sm font-semibold text-white">
            Habis
          </p>
        ) : null}
      </div>
      {photos.length > 1 ? (
        <ul className="hidden flex-col gap-3 lg:order-1 lg:flex">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <button
                type="button"
                onClick={() => show(index)}
                aria-current={index === current ? "true" : undefined}
                className={clsx(
                  "block w-full overflow-hidden rounded-md border-2 transition-colors",
                  index === current ? "border-ink" : "border-transparent hover:border-line-strong",
                )}
              >
                <Photo
                  photo={photo}
                  sizes="5rem"
                  label={false}
                  alt={`Lihat gambar ${index + 1}: ${photo.alt}`}
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
