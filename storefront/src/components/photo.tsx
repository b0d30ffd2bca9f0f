import type { PhotoFile, PhotoView } from "@karya/backend/src/contract/catalog";
import clsx from "clsx";
import { PhotoPlaceholder } from "./photo-placeholder";

type PhotoProps = {
  photo: PhotoView | null;
  /** The `sizes` attribute: how wide the picture stands on screen. */
  sizes: string;
  /** Width / height of the frame; the picture fills it. */
  ratio?: number;
  /** The one or two pictures seen first on a page. */
  eager?: boolean;
  /** Says "Ilustrasi" on drawings of the sample catalogue. Leave out only where the same view says it elsewhere. */
  label?: boolean;
  /** Set to "" when the words beside the picture already say what it shows. */
  alt?: string;
  className?: string;
};

export function Photo({
  photo,
  sizes,
  ratio = 4 / 5,
  eager = false,
  label = true,
  alt,
  className,
}: PhotoProps) {
  const largest = photo ? largestFile(photo.files) : undefined;
  return (
    <span
      className={clsx("relative block overflow-hidden bg-paper-deep bg-cover bg-center", className)}
      style={{ aspectRatio: ratio, backgroundImage: photo?.blur ? `url("${photo.blur}")` : undefined }}
    >
      {photo && largest ? (
        <picture>
          {(["avif", "webp"] as const).map((format) => {
            const files = photo.files.filter((file) => file.format === format);
            return files.length ? (
              <source key={format} type={`image/${format}`} srcSet={srcSet(files)} sizes={sizes} />
            ) : null;
          })}
          <img
            src={largest.url}
            alt={alt ?? photo.alt}
            width={photo.width}
            height={photo.height}
            loading={eager ? "eager" : "lazy"}
            fetchPriority={eager ? "high" : undefined}
            decoding="async"
            className="absolute inset-0 size-full object-cover"
          />
        </picture>
      ) : (
        <PhotoPlaceholder
          words={photo?.alt ?? ""}
          label={alt === "" ? "" : `${alt ?? photo?.alt ?? ""} Gambar sedang disiapkan.`.trim()}
        />
      )}
      {photo?.is_illustration && largest && label ? (
        <span className="absolute bottom-2 left-2 rounded-sm bg-paper/90 px-1.5 py-0.5 text-xs text-ink-soft">
          Ilustrasi
        </span>
      ) : null}
    </span>
  );
}

function srcSet(files: PhotoFile[]): string {
  return files.map((file) => `${file.url} ${file.width}w`).join(", ");
}

/** WebP for the plain `src`: a browser that can't choose a source can still show it. */
function largestFile(files: PhotoFile[]): PhotoFile | undefined {
  const webp = files.filter((file) => file.format === "webp");
  return [...(webp.length ? webp : files)].sort((a, b) => b.width - a.width)[0];
}
